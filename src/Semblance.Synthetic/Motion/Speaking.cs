using Semblance.Synthetic.Numerics;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Motion;

/// <summary>Jaw and lips move as in speech: about four syllables a second, no two alike, with short pauses.</summary>
/// <param name="Seed">Decides what is said.</param>
/// <param name="Strength">How far the mouth opens: 0 to 1.</param>
public sealed record Speaking(long Seed, float Strength = 0.6f) : IViewMotion
{
    private const double SyllableSeconds = 0.24;

    /// <inheritdoc/>
    public SyntheticView At(TimeSpan time, SyntheticView rest)
    {
        ArgumentNullException.ThrowIfNull(rest);
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var place = time.TotalSeconds / SyllableSeconds;
        var syllable = (long)place;
        var within = (float)(place - syllable);
        var (open, round) = Syllable(syllable);
        var arch = 4 * within * (1 - within);
        var face = rest.Expression;
        return rest with
        {
            Expression = face with
            {
                JawOpen = Math.Clamp(face.JawOpen + (open * arch * Strength), 0, 1),
                Pucker = Math.Clamp(face.Pucker + (round * arch * Strength), 0, 1),
            },
        };
    }

    /// <summary>How open and how round a syllable is; one in six is a pause.</summary>
    private (float Open, float Round) Syllable(long number)
    {
        var stream = new SeededStream(unchecked(Seed + (number * 7_919)), "syllable");
        return stream.Chance(1f / 6) ? (0, 0) : (stream.Between(0.25f, 1), stream.Chance(0.3f) ? stream.Between(0.3f, 0.9f) : 0);
    }
}
