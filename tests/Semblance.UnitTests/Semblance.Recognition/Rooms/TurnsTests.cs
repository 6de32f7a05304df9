using Semblance.Recognition.Rooms;

namespace Semblance.UnitTests.Recognition.Rooms;

public sealed class TurnsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_at_a_time_in_the_order_of_asking()
    {
        var turns = new Turns();
        var first = await turns.TakeAsync(Cancellation);
        var second = turns.TakeAsync(Cancellation);
        var third = turns.TakeAsync(Cancellation);
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task Who_gives_up_waiting_neither_jumps_the_queue_nor_blocks_it()
    {
        var turns = new Turns();
        var first = await turns.TakeAsync(Cancellation);
        using var impatient = new CancellationTokenSource();
        var second = turns.TakeAsync(impatient.Token);
        var third = turns.TakeAsync(Cancellation);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);
        first.Dispose();
        (await third).Dispose();
    }
}
