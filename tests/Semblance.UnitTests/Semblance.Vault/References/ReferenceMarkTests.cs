using Semblance.Errors;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.UnitTests.Vault.References;

public sealed class ReferenceMarkTests
{
    [Fact]
    public void A_mark_comes_back_from_its_text()
    {
        var mark = new ReferenceMark(SubjectId.From(MadeVault.Id(7)), long.MaxValue);
        Assert.Equal(mark, ReferenceMark.Parse(mark.ToString()));
        Assert.InRange(mark.ToString().Length, 34, 52);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("00000000000000000000000000000000:1")]
    [InlineData("00000000000040008000000000000000:-1")]
    [InlineData("00000000000040008000000000000000:1:2")]
    [InlineData("00000000000040008000000000000000:99999999999999999999")]
    public void What_is_no_mark_is_refused(string text) => Assert.Equal(ErrorCode.VaultRuleBroken, Assert.Throws<SemblanceException>(() => ReferenceMark.Parse(text)).Code);
}
