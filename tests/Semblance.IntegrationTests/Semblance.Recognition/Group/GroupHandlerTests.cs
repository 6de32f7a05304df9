using Semblance.Recognition.Group;
using Semblance.Vault.Audit;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Group;

public sealed class GroupHandlerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Faces_are_counted_through_all_pictures_and_the_grouping_is_on_record()
    {
        await using var made = await OpenAsync(Cancellation);
        var outcome = await made.House.Group.HandleAsync(new GroupRequest([[ProbeAt(0), ProbeAt(90)], [], [ProbeAt(3)]], Porter) { FalseMatchRate = 1e-3 }, Cancellation);
        Assert.Equal(["0 2", "1"], outcome.Groups.Select(group => string.Join(' ', group.Faces)), StringComparer.Ordinal);
        var told = Assert.Single(made.Record(), static one => one.Action == AuditAction.Group);
        Assert.Equal(("porter", AuditOutcome.Match, 64), (told.Actor, told.Outcome, told.InputDigest.Length));
    }

    [Fact]
    public async Task Nothing_is_grouped_where_there_is_nobody()
    {
        await using var made = await OpenAsync(Cancellation);
        Assert.Empty((await made.House.Group.HandleAsync(new GroupRequest([[], []], Porter), Cancellation)).Groups);
    }
}
