using System.Globalization;
using Semblance.Server.Dialects.Rekognition.Wire;

namespace Semblance.Server.Dialects.Rekognition.Faces;

/// <summary>What is kept of a face besides its template, in the source of its reference: sealed there, and readable for whoever exports it.</summary>
/// <param name="ExternalImageId">What the client calls the picture; <see langword="null"/> for nothing.</param>
/// <param name="Box">Where the face was in it.</param>
/// <param name="Confidence">How sure the detector was, 0 to 100.</param>
internal sealed record KeptSource(string? ExternalImageId, FaceWire.Box Box, double Confidence)
{
    private const string Start = "rekognition";

    /// <summary>The text.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Start} confidence={Confidence:0.####} box={Box.Left:0.#####},{Box.Top:0.#####},{Box.Width:0.#####},{Box.Height:0.#####}{(ExternalImageId is null ? string.Empty : " external=" + ExternalImageId)}");

    /// <summary>Reads a source.</summary>
    /// <returns><see langword="null"/> where the reference came by another way.</returns>
    public static KeptSource? Read(string source)
    {
        var parts = source.Split(' ');
        if (parts is not [Start, var confidence, var box, ..] || !confidence.StartsWith("confidence=", StringComparison.Ordinal) || !box.StartsWith("box=", StringComparison.Ordinal))
            return null;
        if (!TryNumber(confidence["confidence=".Length..], out var sure) || box["box=".Length..].Split(',') is not [var left, var top, var width, var height])
            return null;
        if (!TryNumber(left, out var x) || !TryNumber(top, out var y) || !TryNumber(width, out var w) || !TryNumber(height, out var h))
            return null;
        var external = parts is [_, _, _, var last] && last.StartsWith("external=", StringComparison.Ordinal) ? last["external=".Length..] : null;
        return new KeptSource(external, new FaceWire.Box(w, h, x, y), sure);
    }

    private static bool TryNumber(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
