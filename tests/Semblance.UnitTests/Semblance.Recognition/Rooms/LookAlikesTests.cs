using Semblance.Recognition.Rooms;
using Semblance.UnitTests.Vault;
using Semblance.Vault.Constraints;
using Semblance.Vault.Rows;
using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Rooms;

public sealed class LookAlikesTests
{
    [Fact]
    public void A_pair_is_known_in_either_order_and_nobody_else_is()
    {
        var pairs = new LookAlikes([Constraint.Different(ConstraintId.From(MadeVault.Id(1)), MadeVault.House.Id, Subject(2), Subject(1))]);
        Assert.True(pairs.Contains(Subject(1), Subject(2)));
        Assert.True(pairs.Contains(Subject(2), Subject(1)));
        Assert.False(pairs.Contains(Subject(1), Subject(3)));
        Assert.False(LookAlikes.None.Contains(Subject(1), Subject(2)));
        Assert.Equal((true, true, false, false), (pairs.Has(Subject(1)), pairs.Has(Subject(2)), pairs.Has(Subject(3)), LookAlikes.None.Has(Subject(1))));
    }

    [Fact]
    public void That_a_sample_does_not_show_somebody_makes_no_pair()
    {
        var others = new LookAlikes([Constraint.NotThis(ConstraintId.From(MadeVault.Id(1)), MadeVault.House.Id, Subject(1), BlindIndex.From(new byte[32]))]);
        Assert.False(others.Contains(Subject(1), Subject(2)));
    }
}
