using System.Globalization;
using Semblance.Training.Pack;

if (args.Length is < 2 or > 3)
{
    await Console.Error.WriteLineAsync("""
        semblance-pack LIST OUT [MARGIN]
          LIST    lines of "path TAB key", one picture each
          OUT     writes OUT.u8 (crops, RGB bytes), OUT.csv (row, key, score, border) and OUT.emb (float32 embeddings)
          MARGIN  pixels around the 112 x 112 of the aligned face, 0 to 56; default 8; 0 and black corners for test sets
        Models are looked for as the engine does (SEMBLANCE_MODELS); the embedder should be the teacher.
        """).ConfigureAwait(false);
    return 2;
}

var margin = args.Length == 3 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 8;
var counts = await PackRun.RunAsync(args[0], args[1], margin).ConfigureAwait(false);
Console.WriteLine(FormattableString.Invariant($"{counts.Listed} pictures, {counts.Packed} crops, {counts.WithoutFace} without a face, {counts.Broken} broken"));
return 0;
