using Semblance.Errors;
using Semblance.Vault.Constraints;
using Semblance.Vault.Subjects;

namespace Semblance.UnitTests.Vault.Constraints;

public sealed class ConstraintTests
{
    private static readonly ConstraintId Id = ConstraintId.From(MadeVault.Id(5));
    private static readonly SubjectId One = SubjectId.From(MadeVault.Id(6));
    private static readonly SubjectId Other = SubjectId.From(MadeVault.Id(7));

    [Fact]
    public void The_order_of_two_different_subjects_does_not_matter() =>
        Assert.Equal(Constraint.Different(Id, MadeVault.House.Id, One, Other), Constraint.Different(Id, MadeVault.House.Id, Other, One));

    [Fact]
    public void Nobody_is_different_from_himself() =>
        Assert.Equal(ErrorCode.VaultRuleBroken, Assert.Throws<SemblanceException>(() => Constraint.Different(Id, MadeVault.House.Id, One, One)).Code);
}
