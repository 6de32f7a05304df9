namespace Semblance.Benchmarks.Server;

/// <summary>A request that came to an end.</summary>
/// <param name="At">When it was sent, or should have been, since the measurement began.</param>
/// <param name="Took">From then to the last byte of the answer.</param>
/// <param name="Status">The HTTP status; 0 where no answer came.</param>
/// <param name="SaysWhen">Whether a refusal says when to come back.</param>
internal readonly record struct Answered(TimeSpan At, TimeSpan Took, int Status, bool SaysWhen)
{
    public bool IsGood => Status == 200;

    public bool IsRefusal => Status is 429 or 503;

    public TimeSpan End => At + Took;
}
