using Semblance.Vault.Consents;
using Semblance.Vault.Galleries;

namespace Semblance.Vault.Safekeeping.Contents;

/// <summary>What is sealed of a consent.</summary>
internal sealed record ConsentContent(string Purpose, DateTimeOffset GivenAt, string Evidence, DateTimeOffset? WithdrawnAt)
{
    public static ConsentContent Of(Consent consent) => new(consent.Purpose.Text, consent.GivenAt, consent.Evidence, consent.WithdrawnAt);

    public Consent ToConsent(SealedConsent row)
    {
        var consent = new Consent
        {
            Id = row.Id,
            GalleryId = row.GalleryId,
            SubjectId = row.SubjectId,
            Purpose = new Purpose(Purpose),
            GivenAt = GivenAt,
            Evidence = Evidence,
            ExpiresAt = row.ExpiresAt,
        };
        return WithdrawnAt is { } time ? consent.Withdraw(time) : consent;
    }
}
