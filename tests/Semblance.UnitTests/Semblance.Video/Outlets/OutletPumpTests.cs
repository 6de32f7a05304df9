using System.Collections.Concurrent;
using Semblance.Errors;
using Semblance.Video.Outlets;

namespace Semblance.UnitTests.Video.Outlets;

public sealed class OutletPumpTests
{
    private static readonly OutletOptions Options = new();

    private readonly TimerWatch _time = new();
    private readonly MadePending _pending = new();
    private readonly ConcurrentQueue<OutletNews> _news = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_waits_is_told_in_its_order_and_forgotten()
    {
        var events = MadeEvent.Visits(4, 3);
        _pending.Add(events);
        var outlet = new MadeOutlet((_, _) => OutletAnswer.Told);
        await using var pump = Started(outlet);
        foreach (var told in events)
            Assert.Equal(told, (await outlet.NextAsync()).Told);
        await pump.StopAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(_pending.Left);
        var status = await pump.StatusAsync(Cancellation);
        Assert.Equal((12, 0, 0), (status.Told, status.Waiting, status.GivenUp));
        Assert.Equal((MadeEvent.Start, null), (status.LastSuccess, status.Failure));
        Assert.Empty(_news);
    }

    [Fact]
    public async Task A_failure_is_tried_again_after_half_a_second_and_then_twice_as_long_up_to_a_minute()
    {
        double[] schedule = [0.5, 1, 2, 4, 8, 16, 32, 60, 60];
        _pending.Add(MadeEvent.Match(), MadeEvent.Of(2));
        var outlet = new MadeOutlet((_, number) => number <= schedule.Length ? OutletAnswer.Failed("nobody listens there") : OutletAnswer.Told);
        await using var pump = Started(outlet);
        foreach (var seconds in schedule)
        {
            Assert.Equal((MadeEvent.Match().Id, "Ada"), ((await outlet.NextAsync()) is var call ? call.Told.Id : default, call.Name));
            Assert.Equal(seconds, (await _time.NextWaitAsync(Options.Timeout)).TotalSeconds);
            Assert.Equal("nobody listens there", (await pump.StatusAsync(Cancellation)).Failure);
            _time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            Assert.False(outlet.WasCalled);
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(MadeEvent.Match().Id, (await outlet.NextAsync()).Told.Id);
        Assert.Equal(MadeEvent.Of(2).Id, (await outlet.NextAsync()).Told.Id);
        await pump.StopAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([OutletNewsKind.Failing, OutletNewsKind.Recovered], _news.Select(static one => one.Kind));
    }

    [Fact]
    public async Task Who_refuses_is_asked_again_after_the_longest_wait_and_who_names_a_time_at_that_time()
    {
        _pending.Add(MadeEvent.Of());
        var outlet = new MadeOutlet((_, number) => number switch
        {
            1 => OutletAnswer.Refused("answered 404"),
            2 => OutletAnswer.Failed("answered 503", TimeSpan.FromSeconds(90)),
            3 => OutletAnswer.Failed("answered 503", TimeSpan.FromDays(300)),
            _ => OutletAnswer.Told,
        });
        await using var pump = Started(outlet);
        foreach (var seconds in (int[])[60, 90, 3_600])
        {
            await outlet.NextAsync();
            Assert.Equal(seconds, (await _time.NextWaitAsync(Options.Timeout)).TotalSeconds);
            _time.Advance(TimeSpan.FromSeconds(seconds));
        }

        await outlet.NextAsync();
        Assert.Equal(OutletNewsKind.Refused, _news.First().Kind);
    }

    [Fact]
    public async Task Whatever_an_outlet_throws_and_however_long_it_hangs_the_event_is_told_again()
    {
        _pending.Add(MadeEvent.Of());
        var outlet = new MadeOutlet(async (_, number, cancellation) =>
        {
            if (number == 1)
                throw new InvalidOperationException("password=hunter2");
            if (number == 2)
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return OutletAnswer.Told;
        });
        await using var pump = Started(outlet);
        await outlet.NextAsync();
        Assert.Equal(0.5, (await _time.NextWaitAsync(Options.Timeout)).TotalSeconds);
        Assert.Equal("it failed with InvalidOperationException", (await pump.StatusAsync(Cancellation)).Failure);
        _time.Advance(Options.FirstRetry);
        await outlet.NextAsync();
        _time.Advance(Options.Timeout);
        Assert.Equal(1, (await _time.NextWaitAsync(Options.Timeout)).TotalSeconds);
        Assert.Equal("no answer within 10 s", (await pump.StatusAsync(Cancellation)).Failure);
        _time.Advance(TimeSpan.FromSeconds(1));
        await outlet.NextAsync();
        await pump.StopAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(_pending.Left);
    }

    [Fact]
    public async Task What_got_too_old_is_given_up_and_reported_and_the_next_is_told()
    {
        _pending.Add(MadeEvent.Of(1, seconds: -7 * 86_400 - 1), MadeEvent.Of(2));
        var outlet = new MadeOutlet((_, _) => OutletAnswer.Told);
        await using var pump = Started(outlet);
        Assert.Equal(MadeEvent.Of(2).Id, (await outlet.NextAsync()).Told.Id);
        await pump.StopAsync(TimeSpan.FromMinutes(1));
        var given = Assert.Single(_news);
        Assert.Equal(OutletNewsKind.GivenUp, given.Kind);
        Assert.Contains(MadeEvent.Of(1).Id.ToString(), given.What, StringComparison.Ordinal);
        Assert.Equal((1, 1, 0), ((await pump.StatusAsync(Cancellation)) is var status ? status.GivenUp : 0, status.Told, status.Waiting));
    }

    [Fact]
    public async Task It_wakes_up_at_once_and_looks_by_itself_too()
    {
        var outlet = new MadeOutlet((_, _) => OutletAnswer.Told);
        await using var pump = Started(outlet);
        Assert.Equal(Options.Poll, await _time.NextWaitAsync(Options.Timeout));
        _pending.Add(MadeEvent.Of(1));
        pump.Wake();
        Assert.Equal(MadeEvent.Of(1).Id, (await outlet.NextAsync()).Told.Id);
        Assert.Equal(Options.Poll, await _time.NextWaitAsync(Options.Timeout));
        _pending.Add(MadeEvent.Of(2));
        Assert.False(outlet.WasCalled);
        _time.Advance(Options.Poll);
        Assert.Equal(MadeEvent.Of(2).Id, (await outlet.NextAsync()).Told.Id);
        Assert.True(outlet.StoodBy >= 2);
    }

    [Fact]
    public async Task A_vault_that_fails_is_asked_again()
    {
        var isBusy = true;
        _pending.Add(MadeEvent.Of());
        _pending.OnRead = () =>
        {
            if (isBusy)
                throw MadePending.Busy();
        };
        var outlet = new MadeOutlet((_, _) => OutletAnswer.Told);
        await using var pump = Started(outlet);
        Assert.Equal(0.5, (await _time.NextWaitAsync(Options.Timeout)).TotalSeconds);
        isBusy = false;
        _time.Advance(Options.FirstRetry);
        await outlet.NextAsync();
    }

    [Fact]
    public async Task The_end_brings_one_more_try_at_once_and_what_still_waits_stays()
    {
        _pending.Add(MadeEvent.Of(1), MadeEvent.Of(2));
        var outlet = new MadeOutlet((told, number) => number is 1 or > 2 ? OutletAnswer.Failed("no") : OutletAnswer.Told);
        await using var pump = Started(outlet);
        await outlet.NextAsync();
        Assert.Equal(Options.FirstRetry, await _time.NextWaitAsync(Options.Timeout));
        var stopping = pump.StopAsync(TimeSpan.FromSeconds(33));
        Assert.Equal(MadeEvent.Of(1).Id, (await outlet.NextAsync()).Told.Id);
        Assert.Equal(MadeEvent.Of(2).Id, (await outlet.NextAsync()).Told.Id);
        Assert.Equal(Options.FirstRetry, await _time.NextWaitAsync(Options.Timeout, TimeSpan.FromSeconds(33)));
        Assert.False(stopping.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(33));
        await stopping;
        Assert.Equal([MadeEvent.Of(2).Id], _pending.Left.Select(static one => one.Id));
    }

    [Fact]
    public async Task What_cant_be_read_is_said_once_and_holds_up_nothing()
    {
        _pending.LeftOut = [(7, MadeEvent.Identifier(7, 7)), (8, Guid.Empty)];
        _pending.Add(MadeEvent.Visits(4, 3));
        var outlet = new MadeOutlet((_, _) => OutletAnswer.Told);
        await using var pump = Started(outlet);
        await pump.StopAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(_pending.Left);
        Assert.Equal([OutletNewsKind.Unreadable, OutletNewsKind.Unreadable], _news.Select(static one => one.Kind));
        Assert.Contains(MadeEvent.Identifier(7, 7).ToString(), _news.First().What, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_outside_of_their_range_are_refused()
    {
        OutletOptions[] wrong = [new() { Timeout = TimeSpan.Zero }, new() { FirstRetry = TimeSpan.Zero }, new() { LongestRetry = TimeSpan.FromSeconds(0.1) }, new() { Poll = TimeSpan.FromHours(1) }, new() { LongestWait = TimeSpan.FromSeconds(1) }];
        foreach (var options in wrong)
            Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => new OutletPump(new MadeOutlet((_, _) => OutletAnswer.Told), _pending, options, _time)).Code);
    }

    private OutletPump Started(MadeOutlet outlet)
    {
        var pump = new OutletPump(outlet, _pending, Options, _time, new Hearing(_news));
        pump.Start();
        return pump;
    }

    private sealed class Hearing(ConcurrentQueue<OutletNews> heard) : IProgress<OutletNews>
    {
        public void Report(OutletNews value) => heard.Enqueue(value);
    }
}
