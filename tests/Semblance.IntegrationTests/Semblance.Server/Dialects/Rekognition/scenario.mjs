// Drives Amazon's own client through a whole life of a collection, and prints what it got as JSON.
// Environment: MODULES (a folder with node_modules), ENDPOINT, KEY, SECRET, OFFSET (ms that the server's clock is ahead), PICTURES (a folder).
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { MODULES, ENDPOINT, KEY, SECRET, OFFSET, PICTURES } = process.env;
const sdk = createRequire(join(MODULES, 'here.js'))('@aws-sdk/client-rekognition');
const picture = name => ({ Bytes: readFileSync(join(PICTURES, name)) });
const client = (more = {}) => new sdk.RekognitionClient({
  endpoint: ENDPOINT, region: 'eu-central-1', credentials: { accessKeyId: KEY, secretAccessKey: SECRET }, systemClockOffset: Number(OFFSET), maxAttempts: 1, ...more,
});
const main = client();
const told = {};

async function step(name, operation, input, by = main) {
  try {
    const { $metadata, ...answer } = await by.send(new sdk[`${operation}Command`](input));
    told[name] = { ...answer, http: $metadata.httpStatusCode, requestId: $metadata.requestId, attempts: $metadata.attempts };
  } catch (refused) {
    told[name] = { error: refused.name, fault: refused.$fault, message: refused.message, http: refused.$metadata?.httpStatusCode, requestId: refused.$metadata?.requestId, isTyped: refused instanceof (sdk[refused.name] ?? Number) };
  }
  return told[name];
}

// After the signature is made, what is sent is changed on the way.
function changedOnTheWay() {
  const changed = client();
  changed.middlewareStack.add(next => async args => {
    args.request.body = String(args.request.body).replace('door', 'dour');
    return next(args);
  }, { step: 'deserialize', priority: 'high', name: 'meddler' });
  return changed;
}

const CollectionId = 'door';
await step('create', 'CreateCollection', { CollectionId });
await step('createAgain', 'CreateCollection', { CollectionId });
await step('createTagged', 'CreateCollection', { CollectionId: 'gate', Tags: { 'semblance:purpose': 'gate', 'semblance:legal-basis': '6.1.f+9.2.f', 'semblance:retention-days': '7' } });
await step('createInvalid', 'CreateCollection', { CollectionId: 'a b' });
await step('describe', 'DescribeCollection', { CollectionId });
await step('describeUnknown', 'DescribeCollection', { CollectionId: 'nowhere' });
const collections = await step('collections', 'ListCollections', { MaxResults: 1 });
await step('collectionsNext', 'ListCollections', { MaxResults: 1, NextToken: collections.NextToken });
await step('collectionsBadToken', 'ListCollections', { NextToken: 'made-up' });

const indexed = await step('index', 'IndexFaces', { CollectionId, Image: picture('ada0.png'), ExternalImageId: 'Ada', QualityFilter: 'NONE', DetectionAttributes: ['ALL'] });
await step('indexAgain', 'IndexFaces', { CollectionId, Image: picture('ada0.png'), ExternalImageId: 'Ada', QualityFilter: 'NONE' });
const ada1 = await step('index1', 'IndexFaces', { CollectionId, Image: picture('ada1.png'), ExternalImageId: 'Ada', QualityFilter: 'NONE' });
const ben = await step('indexBen', 'IndexFaces', { CollectionId, Image: picture('ben0.png'), QualityFilter: 'NONE' });
await step('indexBoth', 'IndexFaces', { CollectionId: 'gate', Image: picture('both.png'), MaxFaces: 1, QualityFilter: 'NONE' });
await step('indexTooLarge', 'IndexFaces', { CollectionId, Image: { Bytes: Buffer.concat([picture('ada0.png').Bytes, Buffer.alloc(5_242_881 - picture('ada0.png').Bytes.length)]) } });
await step('indexNoPicture', 'IndexFaces', { CollectionId, Image: { Bytes: Buffer.from('no picture') } });
await step('indexBucket', 'IndexFaces', { CollectionId, Image: { S3Object: { Bucket: 'pictures', Name: 'ada.png' } } });
const faceOf = answer => answer.FaceRecords[0].Face.FaceId;

told.paged = [];
for await (const page of sdk.paginateListFaces({ client: main, pageSize: 2 }, { CollectionId })) told.paged.push(page.Faces.map(face => face.FaceId));
await step('searchFaces', 'SearchFaces', { CollectionId, FaceId: faceOf(indexed) });
await step('searchByImage', 'SearchFacesByImage', { CollectionId, Image: picture('ada3.png'), MaxFaces: 10, FaceMatchThreshold: 70 });
await step('searchStranger', 'SearchFacesByImage', { CollectionId, Image: picture('cleo0.png'), FaceMatchThreshold: 0 });
await step('searchNoFace', 'SearchFacesByImage', { CollectionId, Image: picture('empty.png') });
await step('searchUnknownFace', 'SearchFaces', { CollectionId, FaceId: '0b3d3f3a-6f1c-4a3e-9a51-0f6f7e1d2c3b' });
await step('compare', 'CompareFaces', { SourceImage: picture('ada3.png'), TargetImage: picture('both.png') });
await step('compareNoFace', 'CompareFaces', { SourceImage: picture('empty.png'), TargetImage: picture('both.png') });
await step('detect', 'DetectFaces', { Image: picture('both.png'), Attributes: ['ALL'] });

await step('createUser', 'CreateUser', { CollectionId, UserId: 'u1' });
await step('createUserConflict', 'CreateUser', { CollectionId, UserId: 'u1' });
await step('createUserToken', 'CreateUser', { CollectionId, UserId: 'u2', ClientRequestToken: 'once' });
await step('createUserTokenAgain', 'CreateUser', { CollectionId, UserId: 'u2', ClientRequestToken: 'once' });
await step('createUserTokenOther', 'CreateUser', { CollectionId, UserId: 'u3', ClientRequestToken: 'once' });
await step('associate', 'AssociateFaces', { CollectionId, UserId: 'u1', FaceIds: [faceOf(ada1)] });
await step('associateLow', 'AssociateFaces', { CollectionId, UserId: 'u1', FaceIds: [faceOf(ben)] });
told.users = [];
for await (const page of sdk.paginateListUsers({ client: main, pageSize: 1 }, { CollectionId })) told.users.push(page.Users);
await step('searchUsers', 'SearchUsers', { CollectionId, FaceId: faceOf(indexed) });
await step('searchUsersByImage', 'SearchUsersByImage', { CollectionId, Image: picture('ada3.png') });
await step('searchUsersNoFace', 'SearchUsersByImage', { CollectionId, Image: picture('empty.png') });
await step('deleteUsersFace', 'DeleteFaces', { CollectionId, FaceIds: [faceOf(ada1)] });
await step('disassociate', 'DisassociateFaces', { CollectionId, UserId: 'u1', FaceIds: [faceOf(ada1)] });
await step('deleteUser', 'DeleteUser', { CollectionId, UserId: 'u1' });
await step('deleteUserUnknown', 'DeleteUser', { CollectionId, UserId: 'u1' });
await step('deleteFaces', 'DeleteFaces', { CollectionId, FaceIds: [faceOf(ada1), faceOf(ben)] });

await step('wrongSecret', 'ListCollections', {}, client({ credentials: { accessKeyId: KEY, secretAccessKey: 'x'.repeat(40) } }));
await step('unknownKey', 'ListCollections', {}, client({ credentials: { accessKeyId: 'AKIAAAAAAAAAAAAAAAAA', secretAccessKey: SECRET } }));
await step('skewed', 'ListCollections', {}, client({ systemClockOffset: Number(OFFSET) + 360_000 }));
await step('skewCorrected', 'ListCollections', {}, client({ systemClockOffset: Number(OFFSET) + 360_000, maxAttempts: 3 }));
await step('changedBody', 'DescribeCollection', { CollectionId }, changedOnTheWay());
await step('unknownTarget', 'DetectLabels', { Image: picture('ada0.png') });
await step('tag', 'TagResource', { ResourceArn: 'arn:aws:rekognition:eu-central-1:000000000000:collection/door', Tags: { a: 'b' } });
await step('liveness', 'CreateFaceLivenessSession', {});
await step('delete', 'DeleteCollection', { CollectionId });
await step('deleteAgain', 'DeleteCollection', { CollectionId });
process.stdout.write(JSON.stringify(told));
