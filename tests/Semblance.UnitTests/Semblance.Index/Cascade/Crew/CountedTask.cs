using Semblance.Index.Cascade.Crew;

namespace Semblance.UnitTests.Index.Cascade.Crew;

/// <summary>A task that counts how often it was done.</summary>
internal sealed class CountedTask : ICrewTask
{
    private int _runs;

    public int Runs => Volatile.Read(ref _runs);

    public void Work() => Interlocked.Increment(ref _runs);
}
