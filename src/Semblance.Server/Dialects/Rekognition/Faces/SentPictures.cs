using Semblance.Recognition.Look;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Server.Dialects.Rekognition.Wire;
using Semblance.Server.Options;

namespace Semblance.Server.Dialects.Rekognition.Faces;

/// <summary>Takes pictures from requests, within the protocol's limits, and looks at them.</summary>
/// <param name="look">Looks.</param>
/// <param name="options">The server's own limit, where it is lower.</param>
internal sealed class SentPictures(LookHandler look, ServerOptions options)
{
    /// <summary>Most bytes of a picture: 5 MiB.</summary>
    public const int MostBytes = 5_242_880;

    /// <summary>Least pixels a side.</summary>
    public const int LeastSide = 80;

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G'];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    /// <summary>Looks at a picture.</summary>
    /// <param name="sent">The picture as it was sent.</param>
    /// <param name="name">The member that it was sent in.</param>
    /// <param name="request">What to look for.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What it shows.</returns>
    /// <exception cref="RekognitionException">There is none, it is too large, too small, elsewhere, or neither PNG nor JPEG.</exception>
    public async Task<SeenPicture> LookAsync(SentPictureWire? sent, string name, AnalysisRequest request, CancellationToken cancellation)
    {
        var seen = await look.HandleAsync(Demand(sent, name), request, cancellation).ConfigureAwait(false);
        return Math.Min(seen.Width, seen.Height) >= LeastSide ? seen
            : throw RekognitionException.Invalid(FormattableString.Invariant($"The picture '{name}' has {seen.Width} x {seen.Height} pixels; each side takes {LeastSide}."));
    }

    /// <summary>Looks at the largest face of a picture.</summary>
    /// <returns>The picture and its largest face that the gate let through.</returns>
    /// <exception cref="RekognitionException">There is no such face.</exception>
    public async Task<(SeenPicture Seen, SeenFace Face)> LargestAsync(SentPictureWire? sent, string name, Quality.QualityGate gate, CancellationToken cancellation)
    {
        var seen = await LookAsync(sent, name, AnalysisRequest.Default with { Faces = FaceSelection.Largest, Gate = gate }, cancellation).ConfigureAwait(false);
        return seen.Faces is [{ Probe: not null } face, ..] ? (seen, face) : throw RekognitionException.Invalid($"There are no faces in the image '{name}'. Should be at least 1.");
    }

    private ReadOnlyMemory<byte> Demand(SentPictureWire? sent, string name)
    {
        if (sent?.S3Object is not null)
            throw new RekognitionException(ErrorNames.InvalidS3Object, "This server reads no buckets. Send the picture itself in Bytes.");
        if (sent?.Bytes is not { Length: > 0 } bytes)
            throw RekognitionException.Invalid($"The picture '{name}' is missing: send it in Bytes.");
        if (Math.Min(MostBytes, options.MaxPictureBytes) is var limit && bytes.Length > limit)
            throw new RekognitionException(ErrorNames.ImageTooLarge, FormattableString.Invariant($"The picture '{name}' has {bytes.Length:N0} bytes; the limit is {limit:N0}."));
        return bytes.Span.StartsWith(Png) || bytes.Span.StartsWith(Jpeg) ? bytes : throw new RekognitionException(ErrorNames.InvalidImageFormat, $"The picture '{name}' is neither PNG nor JPEG.");
    }
}
