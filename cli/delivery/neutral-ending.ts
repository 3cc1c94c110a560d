import { basename, extname } from 'node:path';

/** Endings that say what kind of file it is, ours or not; whatever else stands behind a name's last dot may be part of the name. */
const ENDINGS = new Set(
  `csv txt tsv tab asc dat xlsx xls xlsb xlsm ods parquet pq sas7bdat xpt dta sav zsav por rds rdata feather arrow accdb mdb json xml html htm
  text md rtf docx docm dotm doc dot odt odm pdf pages wpd vtt srt jpg jpeg png heic heif hif avif webp tif tiff gif bmp zip 7z rar tar tgz qdpx qdc qde`.split(
    /\s+/u,
  ),
);

/** A file name's ending, which says what kind of file it is and nothing else; `.csv.gz` is one. */
export function neutralEnding(file: string): string {
  const name = basename(file).toLowerCase();
  const packed = name.endsWith('.gz') ? '.gz' : '';
  const ending = extname(name.slice(0, name.length - packed.length)).slice(1);
  return `${ENDINGS.has(ending) ? `.${ending}` : ''}${packed}`;
}
