using Semblance.Synthetic.Views;

namespace Semblance.Cli.Synthesizing;

/// <summary>Which pictures are wanted.</summary>
/// <param name="Seed">Of the first person.</param>
/// <param name="People">How many.</param>
/// <param name="Views">Pictures of each.</param>
/// <param name="Size">Columns and rows.</param>
/// <param name="Range">How much the pictures of a person differ.</param>
/// <param name="IsPng">PNG instead of JPEG.</param>
internal sealed record SynthesisOrder(long Seed, int People, int Views, int Size, ViewRange Range, bool IsPng)
{
    public const int MostPeople = 10_000;
    public const int MostViews = 1_000;

    /// <summary>Beyond it the seeds of views would meet.</summary>
    public const long MostSeed = 1_000_000_000_000;

    /// <summary>Name of a picture below the folder; forward slashes on every system.</summary>
    public string FileOf(int person, int view) =>
        FormattableString.Invariant($"{NameOf(person)}/{view + 1:0000}.{(IsPng ? "png" : "jpg")}");

    /// <summary>Name of a person's folder.</summary>
    public string NameOf(int person) => FormattableString.Invariant($"person-{Seed + person:0000}");

    /// <summary>A person's view: no two people share one.</summary>
    public SyntheticView ViewOf(int person, int view) => Range.Draw(((Seed + person) * MostViews) + view, Size);
}
