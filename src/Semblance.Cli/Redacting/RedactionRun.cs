using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Errors;
using Semblance.Imaging.Codecs;
using Semblance.Video;
using Semblance.Video.Following;
using Semblance.Video.Redaction;
using Semblance.Video.Tracking;

namespace Semblance.Cli.Redacting;

/// <summary>Covers the faces of files: films and pictures alike.</summary>
internal sealed class RedactionRun(FaceEngine engine, RedactionWish wish, CoverStyle style, IFaceNaming? naming, bool keepsSound)
{
    /// <summary>Boxes from this detector score on are covered.</summary>
    public const float LowestScore = 0.2f;

    /// <summary>A face too many that is covered is no harm, one that is missed is: smaller faces and lower scores count than elsewhere.</summary>
    public static FaceEngineOptions EngineDefaults { get; } = new() { Detection = new FaceEngineOptions().Detection with { MaxSide = 1_280, MinScore = LowestScore } };

    /// <summary>How faces of films are followed.</summary>
    public static FollowOptions Follow { get; } = new() { Tracking = new TrackerOptions { LowScore = LowestScore } };

    /// <summary>Covers one file.</summary>
    public async Task<RedactionReport> RedactAsync(string input, string output, IProgress<double> progress, CancellationToken cancellation)
    {
        if (string.Equals(Path.GetFullPath(input), Path.GetFullPath(output), StringComparison.Ordinal))
            throw new SemblanceException(ErrorCode.OutputNotWritten, $"'{output}' is the original itself.", "Name another file or folder for the covered copy, and destroy the original when you have looked at it.");
        if (!PictureFiles.IsPicture(input))
            return await new VideoRedactor(engine, Follow, TimeProvider.System).RedactAsync(VideoSource.Parse(input), output, wish, style, naming, keepsSound, progress, cancellation);
        var (pixels, faces, covered) = await new PictureRedactor(engine).RedactAsync(await File.ReadAllBytesAsync(input, cancellation), wish, style, naming, cancellation);
        var isPng = Path.GetExtension(output).Equals(".png", StringComparison.OrdinalIgnoreCase);
        await OutputFiles.WriteAsync(output, isPng ? PictureEncoder.ToPng(pixels) : PictureEncoder.ToJpeg(pixels, 92), cancellation);
        progress.Report(1);
        return new RedactionReport(1, faces, covered, 0);
    }
}
