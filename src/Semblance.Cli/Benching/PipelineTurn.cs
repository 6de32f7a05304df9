namespace Semblance.Cli.Benching;

/// <summary>Passes that were made one right after the other.</summary>
internal sealed record PipelineTurn(TimedRound OneThread, TimedRound AllThreads, TimedRound AsPublished);
