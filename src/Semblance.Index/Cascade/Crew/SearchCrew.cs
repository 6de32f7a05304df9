namespace Semblance.Index.Cascade.Crew;

/// <summary>
/// The threads that help a search which is alone in the process. Under load each search keeps to its own thread: that finishes more of them,
/// and none waits for a thread that the system has put aside.
/// </summary>
internal static class SearchCrew
{
    private static readonly Lazy<CrewMember[]> Members = new(static () => [.. Enumerable.Range(1, Math.Max(0, Environment.ProcessorCount - 1)).Select(static number => new CrewMember(number))]);
    private static int _searches;

    /// <summary>A search begins.</summary>
    /// <returns>Whether no other runs.</returns>
    public static bool Enter() => Interlocked.Increment(ref _searches) == 1;

    /// <summary>A search ends.</summary>
    public static void Leave() => Interlocked.Decrement(ref _searches);

    /// <summary>Asks members for help.</summary>
    /// <returns>How many were given the task.</returns>
    public static int Post(ICrewTask task, int most)
    {
        var posted = 0;
        foreach (var member in Members.Value)
        {
            if (posted < most && member.TryPost(task))
                posted++;
        }

        return posted;
    }

    /// <summary>Takes a task back from members that have not begun it.</summary>
    /// <returns>How many had not.</returns>
    public static int Withdraw(ICrewTask task)
    {
        var withdrawn = 0;
        foreach (var member in Members.Value)
            withdrawn += member.TryWithdraw(task) ? 1 : 0;
        return withdrawn;
    }
}
