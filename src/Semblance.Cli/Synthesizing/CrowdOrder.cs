namespace Semblance.Cli.Synthesizing;

/// <summary>Which film of several people is wanted.</summary>
/// <param name="Seed">Of the film.</param>
/// <param name="People">How many walk through it.</param>
/// <param name="Frames">How many frames at most; 0 for as long as somebody is on the way.</param>
/// <param name="PerSecond">Frames a second.</param>
/// <param name="IsPng">PNG instead of JPEG.</param>
internal sealed record CrowdOrder(long Seed, int People, int Frames, int PerSecond, bool IsPng)
{
    public const int MostPeople = 5_000;
    public const int MostFrames = 1_000_000;
    public const int MostPerSecond = 60;

    /// <summary>Name of a frame's file; frames from 1, as in the truth.</summary>
    public string FileOf(int frame) => FormattableString.Invariant($"{frame:000000}.{(IsPng ? "png" : "jpg")}");
}
