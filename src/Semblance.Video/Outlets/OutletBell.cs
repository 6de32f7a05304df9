namespace Semblance.Video.Outlets;

/// <summary>Wakes one who waits.</summary>
internal sealed class OutletBell
{
    private TaskCompletionSource _rung = New();

    /// <summary>Wakes whoever waits, or who waits next.</summary>
    public void Ring() => Volatile.Read(ref _rung).TrySetResult();

    /// <summary>Waits until it rings, or until a time has passed.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(Volatile.Read(ref _rung).Task, Task.Delay(longest, time, end.Token)).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        if (Volatile.Read(ref _rung) is { Task.IsCompleted: true })
            Volatile.Write(ref _rung, New()); // Before the waiter looks: what rings from now on is about what it may not see.
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
