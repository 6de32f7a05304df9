namespace Semblance.Cli.Benching;

/// <summary>One pass over all pictures.</summary>
/// <param name="WallMilliseconds">Elapsed time a picture.</param>
/// <param name="Times">Time by stage a picture, summed over threads.</param>
/// <param name="AllocatedBytes">Managed bytes a picture.</param>
internal sealed record TimedRound(double WallMilliseconds, PipelineTimes Times, long AllocatedBytes);
