import { lambdaBinding } from './lambda-binding.ts';

// Fetches ahead of time what synthesis needs. After an install a failure is only announced: whoever never synthesizes needs no binding for
// Lambda, and synthesis tries again and stops with the same message. With --strict it is an error here already.
try {
  lambdaBinding();
} catch (error) {
  console.warn(error instanceof Error ? error.message : 'the native binding for Lambda could not be fetched');
  if (process.argv.includes('--strict')) process.exitCode = 1;
}
