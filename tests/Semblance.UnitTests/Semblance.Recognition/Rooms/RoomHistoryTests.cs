using Semblance.Recognition.Rooms;
using Semblance.UnitTests.Vault;
using Semblance.Vault.Rows;

namespace Semblance.UnitTests.Recognition.Rooms;

public sealed class RoomHistoryTests
{
    [Fact]
    public void Steps_lead_on_in_whatever_order_they_are_told()
    {
        var history = new RoomHistory("a");
        Assert.Equal("a", history.Root);
        history.Add(Step("b", "c"));
        Assert.Null(history.Root);
        history.Add(Step("c", "d"));
        history.Add(Step("a", "b"));
        Assert.Equal("d", history.Root);
        Assert.Equal(3, history.Steps);
        history.Rest();
        Assert.Equal(0, history.Steps);
    }

    [Fact]
    public void A_step_that_nobody_told_of_is_never_made_up_for()
    {
        var history = new RoomHistory("a");
        history.Add(Step("b", "c"));
        history.Add(Step("c", "d"));
        Assert.Null(history.Root);
        history.Add(Step("b", "x"));
        history.Add(Step("a", "b"));
        Assert.Null(history.Root);
    }

    private static ManifestStep Step(string before, string after) => new(MadeVault.House.Id.Value, before, after);
}
