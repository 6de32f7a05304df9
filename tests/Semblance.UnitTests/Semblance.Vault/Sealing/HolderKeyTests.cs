using Semblance.Errors;
using Semblance.UnitTests.Vault.Files;
using Semblance.Vault.Sealing;
using static Semblance.UnitTests.Vault.Sealing.MadePlace;

namespace Semblance.UnitTests.Vault.Sealing;

public sealed class HolderKeyTests
{
    [Fact]
    public void What_the_holder_shows_opens_what_was_sealed_with_it()
    {
        using var key = HolderKey.Create();
        var text = new char[HolderKey.TextLength];
        key.WriteText(text);
        using var again = HolderKey.Read($" {new string(text)}\r\n");
        Assert.Equal(key.Id, again.Id);
        using var kept = new SubjectKey(KeyId.Create(), PinnedBytes.Random(32), count: null);
        using var sealing = kept.JoinedWith(key);
        using var opening = kept.JoinedWith(again);
        Assert.Equal([1, 2, 3], opening.Open(sealing.Seal([1, 2, 3], One), One));
        Assert.Equal("HolderKey(hidden)", key.ToString());
    }

    [Fact]
    public void Neither_half_alone_and_no_other_holder_opens_it()
    {
        using var key = HolderKey.Create();
        using var another = HolderKey.Create();
        using var kept = new SubjectKey(KeyId.Create(), PinnedBytes.Random(32), count: null);
        using var elsewhere = new SubjectKey(kept.Id, PinnedBytes.Random(32), count: null);
        using var joined = kept.JoinedWith(key);
        var value = joined.Seal([1, 2, 3], One);
        Assert.Equal(kept.Id, joined.Id);
        foreach (var wrong in (SubjectKey[])[kept, kept.JoinedWith(another), elsewhere.JoinedWith(key)])
        {
            using (wrong)
                Assert.Equal(ErrorCode.SealBroken, CodeOf(() => wrong.Open(value, One)));
        }
    }

    [Fact]
    public void No_character_can_be_misread()
    {
        using var key = HolderKey.Create();
        var text = new char[HolderKey.TextLength];
        key.WriteText(text);
        for (var i = 0; i < text.Length; i++)
        {
            var misread = text.ToArray();
            misread[i] = misread[i] == 'A' ? 'B' : 'A';
            Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => HolderKey.Read(misread)));
        }

        Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => HolderKey.Read(text.AsSpan(1))));
    }

    [Fact]
    public void It_is_kept_in_a_file()
    {
        var files = new MadeFiles();
        using var key = HolderKey.Create();
        key.Save(files, "/keys/holder");
        using var again = HolderKey.Load(files, "/keys/holder");
        Assert.Equal(key.Id, again.Id);
        Assert.Equal(ErrorCode.KeyUnavailable, CodeOf(() => HolderKey.Load(files, "/keys/none")));
    }
}
