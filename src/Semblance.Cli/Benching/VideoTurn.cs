namespace Semblance.Cli.Benching;

/// <summary>One way of going through a film, timed.</summary>
/// <param name="FilmSeconds">Seconds of film, all streams together.</param>
/// <param name="WallSeconds">Seconds that it took.</param>
/// <param name="Decode">Processor seconds of the decoders.</param>
/// <param name="Detect">Seconds in detection, summed over threads.</param>
/// <param name="Embed">The same for alignment, quality and feature sets.</param>
/// <param name="Frames">Frames in which faces were looked for.</param>
/// <param name="FeatureSets">Feature sets that were made.</param>
internal sealed record VideoTurn(double FilmSeconds, double WallSeconds, double Decode, double Detect, double Embed, long Frames, long FeatureSets)
{
    /// <summary>Streams that would be followed in real time.</summary>
    public double Streams => FilmSeconds / WallSeconds;
}
