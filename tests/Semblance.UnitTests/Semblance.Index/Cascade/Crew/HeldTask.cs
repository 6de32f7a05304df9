using Semblance.Index.Cascade.Crew;

namespace Semblance.UnitTests.Index.Cascade.Crew;

/// <summary>A task that says when it has begun, and ends when it is told to.</summary>
internal sealed class HeldTask : ICrewTask
{
    private int _runs;

    public ManualResetEventSlim HasBegun { get; } = new();

    public ManualResetEventSlim MayEnd { get; } = new();

    public int Runs => Volatile.Read(ref _runs);

    public void Work()
    {
        HasBegun.Set();
        MayEnd.Wait();
        Interlocked.Increment(ref _runs);
    }
}
