import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['frontend/generated/**'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  lit['flat/recommended'],
);
