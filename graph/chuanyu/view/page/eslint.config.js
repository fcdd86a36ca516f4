import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    files: ["*.js", "*.mjs"],
    languageOptions: { ecmaVersion: 2023, sourceType: "module", globals: { ...globals.browser } },
    rules: {
      eqeqeq: "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-properties": [
        "error",
        { property: "innerHTML" },
        { property: "outerHTML" },
        { property: "insertAdjacentHTML" },
      ],
      "no-var": "error",
      "prefer-const": "error",
      "max-len": ["error", { code: 110, ignoreStrings: true, ignoreTemplateLiterals: true }],
    },
  },
  { files: ["build.mjs", "*.test.js"], languageOptions: { globals: { ...globals.node } } },
];
