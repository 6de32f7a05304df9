using Semblance.Errors;
using Semblance.Recognition.Watch;

namespace Semblance.Video.Outlets;

/// <summary>
/// Tells one outlet what waits for it in the vault: in order, each event until the outlet has it. It forgets an event only after that, so a crash at any moment tells some events twice and loses none.
/// </summary>
/// <remarks>One for each outlet, independent of the others. Thread-safe.</remarks>
public sealed class OutletPump : IAsyncDisposable
{
    /// <summary>So many are told before they are forgotten together; a crash tells at most so many again.</summary>
    private const int Together = 50;

    private static readonly TimeSpan AnewAfter = TimeSpan.FromSeconds(30);

    private readonly IOutlet _outlet;
    private readonly IPendingEvents _pending;
    private readonly TimeProvider _time;
    private readonly OutletOptions _options;
    private readonly OutletLedger _ledger;
    private readonly RetryWait _retry;
    private readonly OutletBell _bell = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Guid> _told = [];
    private Task _running = Task.CompletedTask;
    private long _position;
    private DateTimeOffset _anew;

    /// <summary>Makes a pump; <see cref="Start"/> starts it.</summary>
    /// <param name="outlet">Who is told; it stays the caller's.</param>
    /// <param name="pending">What waits.</param>
    /// <param name="options">How long to wait for what.</param>
    /// <param name="time">The clock.</param>
    /// <param name="news">Hears of failures, of their end, and of events that were given up.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>.</exception>
    public OutletPump(IOutlet outlet, IPendingEvents pending, OutletOptions options, TimeProvider time, IProgress<OutletNews>? news = null)
    {
        ArgumentNullException.ThrowIfNull(outlet);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        (_outlet, _pending, _options, _time) = (outlet, pending, options.Checked(), time);
        _ledger = new OutletLedger(outlet.Name, time, news);
        _retry = new RetryWait(options.FirstRetry, options.LongestRetry);
    }

    /// <summary>The outlet's name.</summary>
    public string Name => _outlet.Name;

    /// <summary>Starts it. What waits from an earlier run is told first.</summary>
    public void Start() => _running = RunAsync(_stop.Token);

    /// <summary>Something new waits: it is told at once.</summary>
    public void Wake() => _bell.Ring();

    /// <summary>How the outlet is doing.</summary>
    /// <param name="cancellation">Ends the counting.</param>
    /// <returns>The status as of now.</returns>
    public async Task<OutletStatus> StatusAsync(CancellationToken cancellation) =>
        _ledger.Status with { Waiting = await _pending.CountAsync(_outlet.Name, cancellation).ConfigureAwait(false) };

    /// <summary>Tells what waits as far as it can within a time, and stops. What still waits then is told at the next start.</summary>
    /// <param name="longest">For how long at most.</param>
    /// <returns>When it has stopped.</returns>
    public async Task StopAsync(TimeSpan longest)
    {
        _ending.TrySetResult();
        Wake();
        try
        {
            await _running.WaitAsync(longest, _time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            await _running.ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.Zero).ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        await Task.Yield();
        try
        {
            while (await RoundAsync(stop).ConfigureAwait(false))
            {
                // The next round looks again.
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await TryForgetAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Tells a page of what waits; where nothing does, keeps the outlet ready and waits for something.</summary>
    private async Task<bool> RoundAsync(CancellationToken stop)
    {
        try
        {
            if (await TellPageAsync(stop).ConfigureAwait(false))
                return true;
            if (_ending.Task.IsCompleted)
                return false;
            if (await TriedAsync(_outlet.StandByAsync, 0, stop).ConfigureAwait(false))
                await _bell.WaitAsync(_options.Poll, _time, stop).ConfigureAwait(false);
        }
        catch (SemblanceException failure)
        {
            await PauseAsync(OutletAnswer.Failed($"the vault does not say what waits: {failure.What}"), stop).ConfigureAwait(false);
        }

        return true;
    }

    private async Task<bool> TellPageAsync(CancellationToken stop)
    {
        var now = _time.GetUtcNow();
        if (now - _anew >= AnewAfter)
            (_anew, _position) = (now, 0);
        var page = await _pending.WaitingAsync(_outlet.Name, _position, stop).ConfigureAwait(false);
        foreach (var one in page.LeftOut)
            _ledger.LeftOut(one);
        foreach (var waiting in page.Events.Where(waiting => !_told.Contains(waiting.Id)))
        {
            await TellAsync(waiting.Told, stop).ConfigureAwait(false);
            _told.Add(waiting.Id);
            if (_told.Count >= Together)
                await ForgetAsync(stop).ConfigureAwait(false);
        }

        await ForgetAsync(stop).ConfigureAwait(false);
        _position = page.End;
        return page.Events.Count > 0;
    }

    /// <summary>Returns when the outlet has the event, or when it got too old.</summary>
    private async Task TellAsync(WatchEvent told, CancellationToken stop)
    {
        while (true)
        {
            if (_time.GetUtcNow() - told.At is var age && age > _options.LongestWait)
            {
                _ledger.GaveUp(told.Id, age);
                return;
            }

            // The name is asked for each time: who was erased while the event waited is not named.
            var name = await _pending.NameAsync(told, stop).ConfigureAwait(false);
            if (await TriedAsync(cancellation => _outlet.TellAsync(told, name, cancellation), 1, stop).ConfigureAwait(false))
                return;
        }
    }

    /// <summary>Tries once; where it failed, waits as long as is due.</summary>
    private async Task<bool> TriedAsync(Func<CancellationToken, Task<OutletAnswer>> work, int events, CancellationToken stop)
    {
        var answer = await AskAsync(work, stop).ConfigureAwait(false);
        if (answer.IsTold)
        {
            _retry.Reset();
            _ledger.Worked(events);
            return true;
        }

        await ForgetAsync(stop).ConfigureAwait(false);
        await PauseAsync(answer, stop).ConfigureAwait(false);
        return false;
    }

    private async Task<OutletAnswer> AskAsync(Func<CancellationToken, Task<OutletAnswer>> work, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(_options.Timeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        try
        {
            return await work(both.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // Whatever an outlet throws, the others and the cameras go on, and the event is told again.
            return OutletAnswer.Failed(limit.IsCancellationRequested ? FormattableString.Invariant($"no answer within {_options.Timeout.TotalSeconds} s") : OutletFailure.TextOf(failure));
        }
    }

    /// <summary>Waits before the next try; an end that is asked for meanwhile brings one more try at once.</summary>
    private async Task PauseAsync(OutletAnswer answer, CancellationToken stop)
    {
        _ledger.Failed(answer);
        var wait = _retry.After(answer);
        if (_ending.Task.IsCompleted)
            await Task.Delay(wait, _time, stop).ConfigureAwait(false);
        else
            await Task.WhenAny(_ending.Task, Task.Delay(wait, _time, stop)).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
    }

    private async Task ForgetAsync(CancellationToken stop)
    {
        if (_told.Count == 0)
            return;
        await _pending.ForgetAsync(_told, stop).ConfigureAwait(false);
        _told.Clear();
    }

    private async Task TryForgetAsync()
    {
        try
        {
            await ForgetAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (SemblanceException)
        {
            // They are told once more at the next start.
        }
    }
}
