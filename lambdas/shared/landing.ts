import type { S3Client } from '@aws-sdk/client-s3';
import { type DeliveryRef, landingKeys, type PartRef } from '../../core/deliveries/keys.ts';
import type { Manifest } from '../../core/deliveries/manifest.ts';
import type { PartReport } from '../../core/deliveries/report.ts';
import type { Companions } from '../../core/transcripts/known-people/companions.ts';
import { createCopy, createObject, isGone, listKeys, readTextIfThere } from './objects.ts';

/** The landing bucket, where people can be recognised: all that touches it passes through here. */
export interface Landing {
  readonly s3: S3Client;
  readonly bucket: string;
}

export async function readManifest({ s3, bucket }: Landing, ref: DeliveryRef): Promise<Manifest | undefined> {
  const text = await readTextIfThere(s3, { bucket, key: landingKeys.manifest(ref) });
  return text === undefined ? undefined : (JSON.parse(text) as Manifest);
}

/** Manifests of everything that a source has delivered, for as long as accepted files are kept. */
export async function listManifests(landing: Landing, source: string): Promise<Manifest[]> {
  const { s3, bucket } = landing;
  const prefix = landingKeys.acceptedOf(source);
  const ids = (await listKeys(s3, { bucket, prefix })).flatMap((key) => {
    const [deliveryId = '', file, ...deeper] = key.slice(prefix.length).split('/');
    return file === 'manifest.json' && deeper.length === 0 ? [deliveryId] : [];
  });
  const manifests = await Promise.all(ids.map((deliveryId) => readManifest(landing, { source, deliveryId })));
  return manifests.filter((manifest) => manifest !== undefined);
}

/** Fixes what a delivery consists of, once; gives the manifest that stands. */
export async function pinManifest(landing: Landing, manifest: Manifest): Promise<Manifest> {
  const { s3, bucket } = landing;
  if (await createObject(s3, { bucket, key: landingKeys.manifest(manifest) }, JSON.stringify(manifest)))
    return manifest;
  const standing = await readManifest(landing, manifest);
  if (standing === undefined) throw new Error('a manifest vanished');
  return standing;
}

export async function readPartReport({ s3, bucket }: Landing, ref: PartRef): Promise<PartReport | undefined> {
  const text = await readTextIfThere(s3, { bucket, key: landingKeys.partReport(ref) });
  return text === undefined ? undefined : (JSON.parse(text) as PartReport);
}

/** Pins which documents of an accepted delivery are read together. A delivery in which each is alone has nothing to be pinned. */
export async function pinCompanions(
  { s3, bucket }: Landing,
  ref: DeliveryRef,
  companions: Companions,
): Promise<void> {
  if (Object.keys(companions).length === 0) return;
  await createObject(s3, { bucket, key: landingKeys.companions(ref) }, JSON.stringify(companions));
}

export async function readCompanions({ s3, bucket }: Landing, ref: DeliveryRef): Promise<Companions> {
  const text = await readTextIfThere(s3, { bucket, key: landingKeys.companions(ref) });
  return text === undefined ? {} : (JSON.parse(text) as Companions);
}

/** How many parts of a delivery are judged; one listing instead of a read per part, since every part asks when it is done. */
export async function countPartReports({ s3, bucket }: Landing, ref: DeliveryRef): Promise<number> {
  const prefix = landingKeys.accepted(ref);
  const keys = await listKeys(s3, { bucket, prefix });
  // What lies beside the folders of the parts is about the delivery.
  return keys.filter((key) => key.endsWith('.json') && key.slice(prefix.length).includes('/')).length;
}

/** Paths of everything that lies in landing for a delivery now. */
export async function listDelivered({ s3, bucket }: Landing, ref: DeliveryRef): Promise<string[]> {
  const prefix = landingKeys.delivered(ref, '');
  return (await listKeys(s3, { bucket, prefix })).map((key) => key.slice(prefix.length));
}

/** Every delivery of which something lies in landing, with the keys of it. */
export async function listAll({ s3, bucket }: Landing): Promise<{ ref: DeliveryRef; keys: string[] }[]> {
  const keys = await Promise.all(landingKeys.places.map((prefix) => listKeys(s3, { bucket, prefix })));
  const ofDelivery = Map.groupBy(keys.flat(), (key) => key.split('/').slice(1, 3).join('/'));
  return [...ofDelivery].map(([name, its]) => {
    const [source = '', deliveryId = ''] = name.split('/');
    return { ref: { source, deliveryId }, keys: its };
  });
}

/** Keeps a rejected delivery's originals, in the versions that were judged, until the retention of quarantine ends. */
export async function quarantine(
  landing: Landing,
  ref: DeliveryRef,
  manifest: Manifest | undefined,
): Promise<void> {
  const { s3, bucket } = landing;
  const pinned = new Map(manifest?.parts.map(({ path, versionId }) => [path, versionId]));
  for (const path of await listDelivered(landing, ref)) {
    const versionId = pinned.get(path);
    const original = {
      bucket,
      key: landingKeys.delivered(ref, path),
      ...(versionId === undefined ? {} : { versionId }),
    };
    await createCopy(s3, original, { bucket, key: landingKeys.quarantined(ref, path) }).catch(
      (error: unknown) => {
        // There is nothing left of it to be kept.
        if (!isGone(error)) throw error;
      },
    );
  }
}

/** Whether a request lies where its sender may put it. Its name came with a message, and whoever moves messages could make one up. */
export async function isAsked({ s3, bucket }: Landing, key: string): Promise<boolean> {
  return (await listKeys(s3, { bucket, prefix: key })).includes(key);
}
