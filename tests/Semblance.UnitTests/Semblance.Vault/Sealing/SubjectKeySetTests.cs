using Semblance.Errors;
using Semblance.UnitTests.Vault.Files;
using Semblance.UnitTests.Vault.Sealing.Keys;
using Semblance.Vault.Sealing;
using Semblance.Vault.Sealing.Keys;
using static Semblance.UnitTests.Vault.Sealing.MadePlace;

namespace Semblance.UnitTests.Vault.Sealing;

public sealed class SubjectKeySetTests : IDisposable
{
    private readonly MadeFiles _files = new();
    private readonly MadeKeystore _store = new();
    private readonly MasterKey _master;
    private readonly KeyRing _ring;

    public SubjectKeySetTests()
    {
        _master = MasterKey.Create(_files, "/master");
        _ring = KeyRing.Open(_files, "/keys", _store, _master);
    }

    public void Dispose()
    {
        _ring.Dispose();
        _master.Dispose();
    }

    [Fact]
    public void It_opens_what_each_subjects_key_sealed_and_nothing_of_anybody_else()
    {
        var envelopes = Enumerable.Range(10, 5).Select(number => Seal(number, (byte)number)).ToArray();
        _ring.CreateSubjects(Id(3), Id(99))[0].Dispose();
        using var keys = _ring.OpenSubjects(Id(2), TestContext.Current.CancellationToken);
        Assert.Equal(5, keys.Count);
        Assert.False(keys.Contains(Id(99)));
        for (var at = 0; at < envelopes.Length; at++)
            Assert.Equal([(byte)(10 + at)], keys.Open(Id(10 + at), envelopes[at].Bytes, One));
        Assert.Equal(ErrorCode.SealBroken, CodeOf(() => keys.Open(Id(11), envelopes[0].Bytes, One)));
        Assert.Equal(ErrorCode.SealBroken, CodeOf(() => keys.Open(Id(10), envelopes[0].Bytes[..20], One)));
        Assert.Equal(ErrorCode.KeyErased, CodeOf(() => keys.Open(Id(99), envelopes[0].Bytes, One)));
        Assert.Equal("SubjectKeySet(hidden)", keys.ToString());
    }

    [Fact]
    public void A_key_whose_wrapping_was_changed_keeps_no_other_out()
    {
        var (first, second) = (Seal(10, 1), Seal(11, 2));
        var broken = _store.Keys.Single(key => key.Subject == Id(10));
        _store.Put(broken with { Wrapped = _store.Keys.Single(key => key.Subject == Id(11)).Wrapped });
        using var keys = _ring.OpenSubjects(Id(2), TestContext.Current.CancellationToken);
        Assert.Equal([2], keys.Open(Id(11), second.Bytes, One));
        Assert.Equal(ErrorCode.KeyErased, CodeOf(() => keys.Open(Id(10), first.Bytes, One)));
    }

    private SealedValue Seal(int subject, byte content)
    {
        using var key = _ring.CreateSubjects(Id(2), Id(subject))[0];
        return key.Seal([content], One);
    }
}
