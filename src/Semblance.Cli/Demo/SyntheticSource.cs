using Semblance.Cli.Pictures;
using Semblance.Imaging.Codecs;
using Semblance.Synthetic;
using Semblance.Synthetic.Views;

namespace Semblance.Cli.Demo;

/// <summary>People who belong to nobody, drawn when their turn comes: the demo of a machine that has no pictures.</summary>
internal sealed class SyntheticSource : IDemoSource
{
    /// <summary>The population whose calibration speaks for synthetic people; tables of real people say nothing about them.</summary>
    public const string People = "synthetic";

    private const int Count = 24;

    private const int PicturesPerPerson = 5;

    private const int Side = 320;

    private const int JpegQuality = 90;

    public string Origin => "The people are drawn by this program and belong to nobody.";

    public string Population => People;

    public IReadOnlyList<DemoCollection> Collections { get; } =
        [new("Synthetic people", [.. Enumerable.Range(1, Count).SelectMany(PicturesOf)])];

    private static IEnumerable<DemoPicture> PicturesOf(int seed)
    {
        var person = SyntheticPerson.FromSeed(seed);
        var name = FormattableString.Invariant($"Person_{seed:00}");
        return Enumerable.Range(1, PicturesPerPerson).Select(number => new DemoPicture(name, new PictureInput(
            FormattableString.Invariant($"{name}/{number}"),
            _ => Task.FromResult(Draw(person, (seed * 100L) + number)))));
    }

    private static byte[] Draw(SyntheticPerson person, long viewSeed)
    {
        using var rendered = person.Render(ViewRange.Moderate.Draw(viewSeed, Side));
        return PictureEncoder.ToJpeg(rendered.Picture.ToPixels(), JpegQuality);
    }
}
