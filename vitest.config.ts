import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "src/**/*.test.ts",
      "web/**/*.test.{ts,tsx}",
      "tests/**/*.test.ts",
      "evaluate/**/*.test.ts",
      "torture/**/*.test.ts",
      "scripts/**/*.test.ts",
    ],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
