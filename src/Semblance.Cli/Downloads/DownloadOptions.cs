namespace Semblance.Cli.Downloads;

/// <summary>How patiently a model is fetched.</summary>
internal sealed record DownloadOptions
{
    /// <summary>How often a cut transfer is taken up, the first time included. Default 5; 1 or more.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>The pause after the first cut; it doubles with each further one. Default 1 second.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A transfer that brings no byte for this long counts as cut. Default 60 seconds.</summary>
    public TimeSpan StallAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many redirections are followed. Default 5.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>The most bytes that are taken of a model whose length is not known beforehand. Default 1 GB.</summary>
    public long MaxUnknownBytes { get; init; } = 1_000_000_000;

    /// <summary>The pause after a cut.</summary>
    /// <param name="attempt">The attempt that was cut, from 1.</param>
    public TimeSpan PauseAfter(int attempt) => FirstPause * Math.Pow(2, attempt - 1);
}
