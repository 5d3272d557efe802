/** Given names that English-language news meets often and that tell he from she; names that both bear are left out. */
const HE = new Set(
  "aaron abdul abdullah adam ahmed alan albert alejandro alexander alexei ali amir anatoly andre andreas andrei andrew anthony antonio antony arthur ashraf benjamin bernard bill bob boris brad brendan brian bruce carl carlos charles christopher craig daniel david dennis diego dmitri dmitry donald douglas edgar eduardo edward emmanuel enrique eric ernest evgeny felipe fernando francisco frank frederick george gerald gordon graham greg gregory hamid harold harry hassan henry howard hugo hussein ian ibrahim igor imran isaac ivan jack jacob jacques jake james jason javier jeff jeffrey jeremy jerry jim joe joel john jonathan jorge jose josé joseph josh joshua juan julian julius justin karim karl keith kenneth kevin khalid konstantin larry lawrence leo leonard leonid louis luis luke mahmoud manuel marc marcelo marco marcos mario mark martin matt matthew michael miguel mike mikhail mohamed mohammad mohammed muhammad mustafa nathan neil nicholas nicolas nikolai oleg oliver olivier omar oscar pablo patrick paul pedro peter philip philippe pierre rafael raul ricardo richard rick rob robert roberto rodrigo roger roman ron ronald roy rupert ryan samuel scott sean sebastian sergei sergey sergio seth simon stephen steve steven stuart ted terry thomas tim timothy tom tony viktor vincent vladimir walter werner wilhelm will william yuri yusuf".split(
    " ",
  ),
);

const SHE = new Set(
  "abigail agnes aisha alexandra alice alicia alison amanda amy ana anastasia andrea angela anita ann anna anne annalena annie antonia aung barbara beatrice betty brenda bridget camila carla carmen carol caroline catherine cecilia charlotte christina christine claire claudia condoleezza cristina daniela deborah denise diana diane dilma donna dorothy elaine eleanor elena elisabeth elizabeth ella ellen emily emma erica esther eva evelyn fatima federica fiona florence frances gabriela giorgia gloria grace greta hannah heather helen hillary ingrid irene isabel isabella jacinda jane janet jennifer jenny jessica jill joan joanna josephine joyce judith julia juliet karen kate katherine kathleen katrina kirsten laura leila lena linda lisa liz louise lucia lucy lydia madeleine margaret maria marie marina marine martha mary megan melania melanie melissa mette michelle miriam monica nadia nancy naomi natalia natalie nicola nina olga olivia pamela patricia paula penny petra priscilla rachel rebecca rita rosa rosie ruth samantha sanna sandra sara sarah sheila sofia sonia sophia sophie stephanie susan suzanne svetlana sylvia tamara tanya teresa theresa ursula valentina valerie vanessa vera veronica victoria viola wendy yulia yvonne zainab zoe".split(
    " ",
  ),
);

/** What a folded given name tells of its bearer; null where it tells nothing. */
export const genderOfGiven = (name: string): "he" | "she" | null =>
  HE.has(name) ? "he" : SHE.has(name) ? "she" : null;
