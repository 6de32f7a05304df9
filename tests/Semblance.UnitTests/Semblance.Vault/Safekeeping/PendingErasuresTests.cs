using Semblance.Errors;
using Semblance.Vault.Outbox;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Subjects;
using static Semblance.UnitTests.Vault.Safekeeping.MadeHolding;

namespace Semblance.UnitTests.Vault.Safekeeping;

public sealed class PendingErasuresTests : IDisposable
{
    private static readonly Subject Other = MadeVault.Somebody with { Id = SubjectId.From(MadeVault.Id(12)) };

    private readonly MadeHolding _holding = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _holding.Dispose();

    [Fact]
    public async Task A_wish_that_was_committed_and_not_carried_out_is_carried_out_at_the_next_opening()
    {
        var before = await WishAsync(MadeVault.Somebody.Id, isKept: true);
        await using var again = await _holding.OpenAsync();
        Assert.Equal(ErrorCode.KeyErased, CodeOf(again, MadeVault.Somebody));
        Assert.Null(CodeOf(again, Other));
        Assert.True(again.Keys.Epoch > before, "copies of the wrapped key from before are alive");
        await using var view = await again.Store.ViewAsync(Cancellation);
        Assert.Empty(await view.Outbox.WaitingAsync(OutboxChannel.KeyDestruction, 10, Cancellation));
        Assert.Null(await again.Erasures.EndAsync(Cancellation));
    }

    [Fact]
    public async Task A_wish_that_was_taken_back_destroys_nothing()
    {
        var before = await WishAsync(MadeVault.Somebody.Id, isKept: false);
        await using var again = await _holding.OpenAsync();
        Assert.Null(CodeOf(again, MadeVault.Somebody));
        Assert.Equal(before, again.Keys.Epoch);
    }

    [Fact]
    public async Task A_wish_for_a_gallery_takes_all_of_its_subjects_along()
    {
        await WishAsync(null, isKept: true);
        await using var again = await _holding.OpenAsync();
        Assert.Equal((ErrorCode.KeyErased, ErrorCode.KeyErased), (CodeOf(again, MadeVault.Somebody), CodeOf(again, Other)));
        Assert.Equal(ErrorCode.KeyErased, Assert.Throws<SemblanceException>(() => again.SafeOf(ByLaw.Id)).Code);
    }

    [Fact]
    public async Task However_many_wait_all_of_their_keys_go()
    {
        const int Many = 1_001; // more than one reading of the outbox gives
        await using var vault = await _holding.OpenAsync();
        await CreateAsync(vault, ByLaw);
        var subjects = Enumerable.Range(0, Many).Select(static _ => Guid.NewGuid()).ToArray();
        foreach (var key in vault.Keys.CreateSubjects(ByLaw.Id.Value, subjects))
            key.Dispose();
        await DoAsync(vault, async work =>
        {
            foreach (var subject in subjects)
                await vault.Erasures.EnlistAsync(work, Guid.NewGuid(), ByLaw.Id, SubjectId.From(subject), Cancellation);
        });
        Assert.Equal(Many, (await vault.Erasures.EndAsync(Cancellation))!.Erased);
        using var left = vault.Keys.OpenSubjects(ByLaw.Id.Value, Cancellation);
        Assert.Equal(0, left.Count);
    }

    /// <summary>Two subjects are enrolled, the wish is written, and the vault is closed before anybody acts on it.</summary>
    private async Task<long> WishAsync(SubjectId? subject, bool isKept)
    {
        await using var vault = await _holding.OpenAsync();
        await CreateAsync(vault, ByLaw);
        await EnrolAsync(vault, ByLaw, MadeVault.Somebody, []);
        await EnrolAsync(vault, ByLaw, Other, []);
        await DoAsync(vault, work => vault.Erasures.EnlistAsync(work, MadeVault.Id(30), ByLaw.Id, subject, Cancellation), isKept);
        return vault.Keys.Epoch;
    }

    private static ErrorCode? CodeOf(FaceVault vault, Subject subject)
    {
        try
        {
            vault.Keys.OpenSubject(ByLaw.Id.Value, subject.Id.Value).Dispose();
            return null;
        }
        catch (SemblanceException refusal)
        {
            return refusal.Code;
        }
    }
}
