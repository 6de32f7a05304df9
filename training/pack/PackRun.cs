using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.Training.Pack;

/// <summary>One list of pictures to one pack.</summary>
internal static class PackRun
{
    /// <summary>Pictures are decoded at no more than about twice this many pixels a side: crops need no more.</summary>
    private const int DecodeSide = 500;

    private static readonly AnalysisRequest LargestFace = new() { Faces = FaceSelection.Largest, MeasureQuality = false };

    /// <summary>Packs the largest face of each picture.</summary>
    public static async Task<PackCounts> RunAsync(string list, string output, int margin)
    {
        var limits = PictureLimits.Default with { DecodeSide = DecodeSide };
        using var engine = FaceEngine.Open(new FaceEngineOptions { Limits = limits });
        using var pack = new CropPack(output);
        var (withoutFace, broken) = (0, 0);
        var lines = await File.ReadAllLinesAsync(list).ConfigureAwait(false);
        foreach (var line in lines)
        {
            var parts = line.Split('\t');
            try
            {
                using var picture = PictureDecoder.Decode(await File.ReadAllBytesAsync(parts[0]).ConfigureAwait(false), limits);
                var faces = (await engine.AnalyseAsync(picture, LargestFace).ConfigureAwait(false)).Faces;
                if (faces.Count == 0)
                    withoutFace++;
                else
                    pack.Add(parts[1], faces[0], CropMaker.Make(picture, faces[0].Detected.Landmarks, margin, HasSoftBorder(parts[1], margin)));
            }
            catch (Exception error) when (error is SemblanceException or IOException)
            {
                broken++;
                await Console.Error.WriteLineAsync($"{parts[0]}: {error.Message}").ConfigureAwait(false);
            }
        }

        return new PackCounts(lines.Length, pack.Count, withoutFace, broken);
    }

    /// <summary>
    /// Four crops of five get a soft border, by their key: tight source pictures would teach the student that faces have black
    /// foreheads. The fifth keeps the black that the product itself puts there.
    /// </summary>
    private static bool HasSoftBorder(string key, int margin) => margin > 0 && CropPack.DigestOf(key) % 5 != 0;
}
