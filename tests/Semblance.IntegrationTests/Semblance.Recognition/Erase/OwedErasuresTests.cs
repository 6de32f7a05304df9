using Semblance.Recognition.Asking;
using Semblance.Recognition.Erase;
using Semblance.Vault.Outbox;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Erasing;

public sealed class OwedErasuresTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_was_there_is_owed_a_receipt_and_nobody_else()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var (ada, ben) = (await made.EnrolAsync("Ada", Cancellation, 0), await made.EnrolAsync("Ben", Cancellation, 90));
        var gallery = await made.House.Rooms.FindAsync(Staff, Cancellation);
        var erasures = new OwedErasures(made.Vault, new Happening(new RandomIdentifiers(), made.Time), new RandomIdentifiers(), made.Time);
        Assert.Empty(await erasures.EndAsync());
        await using (var work = await made.Vault.Store.BeginAsync(Cancellation))
        {
            Assert.True(await erasures.EraseAsync(work, gallery, ada.SubjectId!.Value, Porter, ErasureTerms.Usual, Cancellation));
            Assert.False(await erasures.EraseAsync(work, gallery, SubjectId.From(new RandomIdentifiers().Create()), Porter, ErasureTerms.Usual, Cancellation));
            Assert.True(await erasures.EraseAsync(work, gallery, ben.SubjectId!.Value, Porter, ErasureTerms.Usual, Cancellation));
            Assert.Equal(2, (await work.Outbox.WaitingAsync(OutboxChannel.KeyDestruction, 10, Cancellation)).Count);
            await work.CommitAsync(Cancellation);
        }

        var erased = await erasures.EndAsync();
        Assert.Equal(erasures.Subjects, erased.Select(static one => one.SubjectId));
        Assert.Equal(2, erased.Select(static one => one.Outcome.Receipt.Request).Distinct().Count());
        Assert.Equal(string.Empty, erasures.PseudonymOf(gallery, ada.SubjectId.Value));
    }
}
