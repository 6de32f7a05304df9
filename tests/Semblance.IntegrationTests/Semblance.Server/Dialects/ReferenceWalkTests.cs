using Semblance.IntegrationTests.Recognition;
using Semblance.Server.Dialects;

namespace Semblance.IntegrationTests.Server.Dialects;

public sealed class ReferenceWalkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_are_cut_out_and_together_they_are_all()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0, 1, 2);
        await made.EnrolAsync("Ben", Cancellation, 90);
        var walk = new ReferenceWalk(made.House);
        var all = await walk.ReadAsync(MadeHouse.Staff, null, MadeHouse.Porter, 0, long.MaxValue, Cancellation);
        Assert.Equal(4, all.Count);
        var first = await walk.ReadAsync(MadeHouse.Staff, null, MadeHouse.Porter, 0, 3, Cancellation);
        var last = await walk.ReadAsync(MadeHouse.Staff, null, MadeHouse.Porter, 3, 3, Cancellation);
        Assert.Equal(all.Select(static one => one.Kept.Row.Id), first.Concat(last).Select(static one => one.Kept.Row.Id));
        Assert.Equal(ada.References, (await walk.ReadAsync(MadeHouse.Staff, ada.SubjectId, MadeHouse.Porter, 0, 10, Cancellation)).Select(static one => one.Kept.Row.Id));
        Assert.Equal(4, await walk.RemoveAsync(MadeHouse.Staff, all.Select(static one => one.Kept.Row.Id), MadeHouse.Porter, Cancellation));
        Assert.Empty(await walk.ReadAsync(MadeHouse.Staff, null, MadeHouse.Porter, 0, 10, Cancellation));
    }
}
