using System.Runtime.Intrinsics.X86;

namespace Semblance.Index.Cascade.Crew;

/// <summary>
/// A thread that stands ready: waking one of the pool's takes as long as a tenth of a search. It looks for work for a moment after each task,
/// then it rests until somebody rings.
/// </summary>
internal sealed class CrewMember
{
    private const int Free = 0, Taken = 1, Posted = 2, Working = 3;

    /// <summary>How often it looks before it rests: some fifty microseconds.</summary>
    private const int Looks = 4_000;

    private readonly object _bell = new();
    private ICrewTask? _task;
    private int _state;
    private bool _rests;

    public CrewMember(int number) =>
        new Thread(Live) { IsBackground = true, Name = FormattableString.Invariant($"search {number}") }.Start();

    /// <summary>Gives it a task, if it has none.</summary>
    public bool TryPost(ICrewTask task)
    {
        if (Interlocked.CompareExchange(ref _state, Taken, Free) != Free)
            return false;
        _task = task;
        Interlocked.Exchange(ref _state, Posted);
        if (Volatile.Read(ref _rests))
            Ring();
        return true;
    }

    /// <summary>Takes a task back that it has not begun.</summary>
    public bool TryWithdraw(ICrewTask task)
    {
        if (!ReferenceEquals(Volatile.Read(ref _task), task) || Interlocked.CompareExchange(ref _state, Taken, Posted) != Posted)
            return false;
        if (!ReferenceEquals(_task, task))
        {
            // It had begun that task, ended it, and was given another one meanwhile.
            Interlocked.Exchange(ref _state, Posted);
            return false;
        }

        _task = null;
        Interlocked.Exchange(ref _state, Free);
        return true;
    }

    private void Live()
    {
        while (true)
        {
            if (!IsPostedSoon())
                Rest();
            if (Interlocked.CompareExchange(ref _state, Working, Posted) != Posted)
                continue;
            _task!.Work();
            _task = null;
            Interlocked.Exchange(ref _state, Free);
        }
    }

    private bool IsPostedSoon()
    {
        for (var look = 0; look < Looks; look++)
        {
            if (Volatile.Read(ref _state) == Posted)
                return true;
            if (X86Base.IsSupported)
                X86Base.Pause();
        }

        return false;
    }

    private void Ring()
    {
        lock (_bell)
            Monitor.Pulse(_bell);
    }

    /// <summary>Says that it rests before it looks for the last time, so that whoever posts meanwhile rings.</summary>
    private void Rest()
    {
        lock (_bell)
        {
            Volatile.Write(ref _rests, true);
            Interlocked.MemoryBarrier();
            while (Volatile.Read(ref _state) != Posted)
                Monitor.Wait(_bell);
            Volatile.Write(ref _rests, false);
        }
    }
}
