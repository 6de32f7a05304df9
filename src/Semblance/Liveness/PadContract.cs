using System.Globalization;
using System.Text.RegularExpressions;
using Semblance.Errors;
using Semblance.Models;

namespace Semblance.Liveness;

/// <summary>What a catalogue entry says about a liveness network beyond its tensor: how far the face box is widened, and where the answer stands.</summary>
/// <param name="Factor">How many times the face box is widened.</param>
internal sealed partial record PadContract(float Factor)
{
    /// <summary>The class of the answer that means bona fide; the others are kinds of attack.</summary>
    public const int BonaFide = 1;

    private const double WidestFactor = 20;

    /// <exception cref="SemblanceException"><see cref="ErrorCode.ModelMismatch"/>: the entry says no factor, or an answer of another shape.</exception>
    public static PadContract Of(ModelCard card)
    {
        if (card.Task != ModelTask.Liveness)
            throw ModelFile.Differs(card, "task", $"a liveness network is needed, this one is for {card.Task}");
        var words = card.Input.Crop ?? string.Empty;
        if (Widened().Match(words) is not { Success: true } found || !double.TryParse(found.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) || factor is < 0.5 or > WidestFactor)
            throw ModelFile.Differs(card, "input.crop", $"a liveness network needs words such as 'face box widened 2.7 times about its centre', the catalogue says '{words}'");
        if (card.OutputShape.Count != 1 || card.OutputShape[0] is < 2 and not -1)
            throw ModelFile.Differs(card, "output.shape", "a liveness network answers one row of at least two classes for each crop, such as [\"n\", 3]");
        if (card.Input.Width is null || card.Input.Height is null)
            throw ModelFile.Differs(card, "input.shape", "a liveness network sees crops of one fixed size");
        return new PadContract((float)factor);
    }

    [GeneratedRegex(@"widened\s+(\d+(?:\.\d+)?)\s+times", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Widened();
}
