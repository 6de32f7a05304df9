using System.Text;
using Semblance.IntegrationTests.Recognition;
using Semblance.IntegrationTests.Running;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;

namespace Semblance.IntegrationTests.Vault.Safekeeping;

/// <summary>What waits for subscribers outside.</summary>
public sealed class AnnouncementsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_committed_waits_in_order_over_a_restart_until_it_is_removed()
    {
        using var folder = new ScratchFolder();
        var ids = Enumerable.Range(0, 5).Select(static _ => new RandomIdentifiers().Create()).ToArray();
        await using (var first = await MadeHouse.OpenAsync(Cancellation, folder))
        {
            for (var k = 0; k < ids.Length; k++)
                await PutAsync(first.Vault, ids[k], $"event {k}");
        }

        await using var second = await MadeHouse.OpenAsync(Cancellation, folder);
        Announcements announcements = second.Vault.Announcements;
        Assert.Equal(["event 0", "event 1", "event 2", "event 3", "event 4"], (await announcements.WaitingAsync(0, 10, Cancellation)).Found.Select(static one => Encoding.UTF8.GetString(one.Body.Span)), StringComparer.Ordinal);
        await announcements.RemoveAsync([ids[0], ids[2], ids[0]], Cancellation);
        Assert.Equal([ids[1], ids[3]], (await announcements.WaitingAsync(0, 2, Cancellation)).Found.Select(static one => one.Id));
    }

    [Fact]
    public async Task What_was_not_committed_is_not_told()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await using (var work = await made.Vault.Store.BeginAsync(Cancellation))
            await made.Vault.Announcements.EnlistAsync(work, new RandomIdentifiers().Create(), "event"u8.ToArray(), Cancellation);
        Assert.Empty((await made.Vault.Announcements.WaitingAsync(0, 10, Cancellation)).Found);
    }

    [Fact]
    public async Task It_lies_sealed()
    {
        using var folder = new ScratchFolder();
        await using (var made = await MadeHouse.OpenAsync(Cancellation, folder))
            await PutAsync(made.Vault, new RandomIdentifiers().Create(), "Ada at the gate");
        Assert.All(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories), static file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("Ada at the"u8)));
    }

    private static async Task PutAsync(FaceVault vault, Guid id, string text)
    {
        await using var work = await vault.Store.BeginAsync(Cancellation);
        await vault.Announcements.EnlistAsync(work, id, Encoding.UTF8.GetBytes(text), Cancellation);
        await work.CommitAsync(Cancellation);
    }
}
