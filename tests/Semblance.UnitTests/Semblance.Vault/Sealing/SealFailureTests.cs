using Semblance.Errors;
using Semblance.UnitTests.Vault.Files;
using Semblance.Vault.Sealing;

namespace Semblance.UnitTests.Vault.Sealing;

public sealed class SealFailureTests
{
    [Fact]
    public void A_disk_that_fails_a_key_file_is_told_of_in_our_words()
    {
        var disk = new IOException("Input/output error : '/somewhere'");
        var refusal = Assert.Throws<SemblanceException>(() => SealFailure.OfFiles<int>(() => throw disk));
        Assert.Equal(ErrorCode.KeyUnavailable, refusal.Code);
        Assert.DoesNotContain("/somewhere", refusal.What, StringComparison.Ordinal);
        Assert.Same(disk, refusal.InnerException);
    }

    [Fact]
    public void What_is_no_failure_of_the_disk_passes()
    {
        Assert.Equal(7, SealFailure.OfFiles(() => 7));
        Assert.Throws<TimeoutException>(() => SealFailure.OfFiles<int>(() => throw new TimeoutException()));
    }

    /// <summary>The calls of making a master key: its file, its bytes, their sync, its name, the folder's sync.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_master_key_that_can_not_be_written_is_refused_so(int call) =>
        Assert.Equal(ErrorCode.KeyUnavailable, Assert.Throws<SemblanceException>(() => MasterKey.Create(new MadeFiles { FailAt = call }, "/keys/master.key")).Code);
}
