namespace Semblance.Recognition.Rooms;

/// <summary>
/// One change at a time, from its first look at the rows until the indexes have been told of its commit. Between the two another change could otherwise take away what this one is about to publish: an erased
/// person would be found again.
/// </summary>
/// <remarks>Thread-safe, first come, first served. Searches take no turn.</remarks>
internal sealed class Turns
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Waits for the turn.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The turn; the next one begins when it is disposed of.</returns>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        var own = new Turn();
        Task before;
        lock (_gate)
            (before, _last) = (_last, own.Ended);
        try
        {
            await before.WaitAsync(cancellation).ConfigureAwait(false);
            return own;
        }
        catch (OperationCanceledException)
        {
            // Whoever waits behind this one still waits for those before it.
            _ = before.ContinueWith(_ => own.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }

    private sealed class Turn : IDisposable
    {
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Ended => _end.Task;

        public void Dispose() => _end.TrySetResult();
    }
}
