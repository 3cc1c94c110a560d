import { lambdaBinding } from './lambda-binding.ts';

// Fetches ahead of time what synthesis needs. A failure here is only announced: whoever never synthesizes needs no binding for Lambda, and
// synthesis tries again and stops with the same message.
try {
  lambdaBinding();
} catch (error) {
  console.warn(error instanceof Error ? error.message : 'the native binding for Lambda could not be fetched');
}
