/** Among them those by which the inference library knows a build server, where it is silent of itself. */
const TAKEN_OUT =
  /^(?:CI|TF_BUILD|GITHUB_ACTIONS|GITLAB_CI|CIRCLECI|TRAVIS|JENKINS_URL|CODEBUILD_BUILD_ID|BUILDKITE|TEAMCITY_VERSION|APPVEYOR|BITBUCKET_BUILD_NUMBER|SYSTEM_TEAMFOUNDATIONCOLLECTIONURI|ORT_.*|XDG_.*|NODE_.*|npm_.*|DRAGOMAN_.*|VITEST.*)$/i;

/** An environment as on a reader's own machine, with a home of its own. */
export const asAtHome = (home: string): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !TAKEN_OUT.test(name))),
  HOME: home,
  USERPROFILE: home,
  LOCALAPPDATA: home,
  APPDATA: home,
});
