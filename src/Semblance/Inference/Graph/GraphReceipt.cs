using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Semblance.Inference.Graph;

/// <summary>
/// The kept result of one equality check. It is bound to the published model, to the rewritten bytes, and to the runtime and
/// the vector width they were run with: with any of these another, it counts for nothing.
/// </summary>
/// <param name="Source">SHA-256 of the published model, lower-case hexadecimal.</param>
/// <param name="Rewritten">SHA-256 of the rewritten model, lower-case hexadecimal.</param>
/// <param name="Runtime">Version of ONNX Runtime and the kind of processor.</param>
/// <param name="Figures">What was measured.</param>
internal sealed record GraphReceipt(string Source, string Rewritten, string Runtime, EqualityFigures Figures)
{
    private const string Title = "semblance graph receipt 1";

    /// <summary>Reads a receipt.</summary>
    /// <param name="text">The file's text.</param>
    /// <returns>The receipt, or null when a line is missing or the digest in the last line is another.</returns>
    public static GraphReceipt? Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length < 7)
            return null;
        if (!Number(lines[4], out var difference) || !Number(lines[5], out var cosine))
            return null;
        var receipt = new GraphReceipt(Word(lines[1]), Word(lines[2]), Word(lines[3]), new EqualityFigures(difference, cosine));
        // Writing it again and comparing leaves no second way to write the same receipt.
        return string.Equals(receipt.Write(), text, StringComparison.Ordinal) ? receipt : null;
    }

    /// <summary>Writes the receipt, with a digest of its lines at the end.</summary>
    /// <returns>The file's text.</returns>
    public string Write()
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Title}\nsource {Source}\nrewritten {Rewritten}\nruntime {Runtime}\nrelative_difference {Figures.RelativeDifference:R}\ncosine {Figures.Cosine:R}\n");
        return $"{text}sha256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}\n";
    }

    private static string Word(string line) => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static bool Number(string line, out double value) =>
        double.TryParse(Word(line), NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
