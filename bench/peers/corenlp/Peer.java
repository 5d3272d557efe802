import edu.stanford.nlp.coref.CorefCoreAnnotations.CorefChainAnnotation;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Stanford CoreNLP as a peer, over the text files it is given.
 *
 * <p>coref ALGORITHM FILE... prints each mention of its coreference chains: file, chain, start, end (UTF-16 code units),
 * parted by tabs. quote ROUNDS FILE... reads all files with the quote pipeline once, then ROUNDS times more, and prints
 * the seconds of each of these rounds a line; with 0 rounds it reads them once and prints nothing.
 */
public final class Peer {
  public static void main(String[] args) throws Exception {
    List<Path> files = new ArrayList<>();
    for (int at = 2; at < args.length; at += 1) files.add(Path.of(args[at]));
    if (args[0].equals("coref")) coref(args[1], files);
    else quote(Integer.parseInt(args[1]), files);
  }

  private static StanfordCoreNLP pipeline(String annotators, String algorithm) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    if (algorithm != null) properties.setProperty("coref.algorithm", algorithm);
    properties.setProperty("threads", "1");
    // A line break parts paragraphs, as it does for the reader beside it.
    properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
    return new StanfordCoreNLP(properties);
  }

  private static void coref(String algorithm, List<Path> files) throws Exception {
    String trees = algorithm.equals("neural") ? "parse" : "depparse";
    StanfordCoreNLP pipeline = pipeline("tokenize,ssplit,pos,lemma,ner," + trees + ",coref", algorithm);
    for (Path file : files) {
      Annotation read = new Annotation(Files.readString(file, StandardCharsets.UTF_8));
      pipeline.annotate(read);
      List<CoreMap> sentences = read.get(SentencesAnnotation.class);
      Map<Integer, CorefChain> chains = read.get(CorefChainAnnotation.class);
      for (CorefChain chain : chains.values())
        for (CorefChain.CorefMention mention : chain.getMentionsInTextualOrder()) {
          List<CoreLabel> words = sentences.get(mention.sentNum - 1).get(TokensAnnotation.class);
          int start = words.get(mention.startIndex - 1).beginPosition();
          int end = words.get(mention.endIndex - 2).endPosition();
          System.out.println(file.getFileName() + "\t" + chain.getChainID() + "\t" + start + "\t" + end);
        }
    }
  }

  private static void quote(int rounds, List<Path> files) throws Exception {
    StanfordCoreNLP pipeline = pipeline("tokenize,ssplit,pos,lemma,ner,depparse,coref,quote", null);
    List<String> texts = new ArrayList<>();
    for (Path file : files) texts.add(Files.readString(file, StandardCharsets.UTF_8));
    for (int round = 0; round <= rounds; round += 1) {
      long start = System.nanoTime();
      for (String text : texts) pipeline.annotate(new Annotation(text));
      if (round > 0) System.out.println(String.format(Locale.ROOT, "%.4f", (System.nanoTime() - start) / 1e9));
    }
  }
}
