using Semblance.Comparison;
using Semblance.Recognition.Rooms;
using Semblance.UnitTests.Vault;
using Semblance.UnitTests.Vault.Safekeeping;
using Semblance.Vault.Constraints;
using Semblance.Vault.Rows;
using Semblance.Vault.Safekeeping;
using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Rooms;

public sealed class HeededConstraintsTests : IDisposable
{
    private static readonly BlindIndex Poster = BlindIndex.From([.. Enumerable.Repeat((byte)7, 32)]);

    private readonly MadeHolding _holding = new();

    public void Dispose() => _holding.Dispose();

    [Fact]
    public async Task What_was_said_is_heeded()
    {
        await using var vault = await _holding.OpenAsync();
        var safe = vault.CreateSafe(MadeVault.House.Id);
        var heeded = HeededConstraints.Read(new RowList<SealedConstraint>([Sealed(safe, Different), Sealed(safe, NotThis)], []), safe);
        Assert.True(heeded.LookAlikes.Contains(Subject(2), Subject(1)));
        Assert.Equal([Subject(3)], heeded.NotShownBy(Poster));
        Assert.Empty(heeded.NotShownBy(BlindIndex.From(new byte[32])));
        Assert.Empty(heeded.Damaged);
        Assert.Empty(heeded.Limits);
    }

    [Fact]
    public async Task A_rule_that_was_changed_outside_leaves_every_match_to_a_human()
    {
        await using var vault = await _holding.OpenAsync();
        var safe = vault.CreateSafe(MadeVault.House.Id);
        var heeded = HeededConstraints.Read(new RowList<SealedConstraint>([Sealed(safe, NotThis) with { Constraint = Different }, Sealed(safe, Different)], []), safe);
        Assert.Equal((RowKind.Constraint, RowFault.SealBroken), (Assert.Single(heeded.Damaged).Kind, heeded.Damaged[0].Fault));
        Assert.Equal(LimitEffect.ForbidsMatch, Assert.Single(heeded.Limits).Effect);
    }

    private static Constraint Different => Constraint.Different(ConstraintId.From(MadeVault.Id(1)), MadeVault.House.Id, Subject(1), Subject(2));

    private static Constraint NotThis => Constraint.NotThis(ConstraintId.From(MadeVault.Id(2)), MadeVault.House.Id, Subject(3), Poster);

    private static SealedConstraint Sealed(GallerySafe safe, Constraint constraint) => safe.Seal(constraint, new Remark("porter", DateTimeOffset.UnixEpoch, "seen"), RowVersion.First);
}
