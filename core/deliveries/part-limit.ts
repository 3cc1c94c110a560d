/**
 * The largest file that one function works on: its scratch folder of 10 GB has to hold the file, what is made of it in other forms, and what
 * the engine spills. Far below the 5 GB up to which S3 copies an object in one go.
 */
export const MOST_PART_BYTES = 2 * 2 ** 30;
