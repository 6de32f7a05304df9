using Semblance.Vault.Audit;
using Semblance.Vault.Galleries;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Govern;

/// <summary>All that is known of a person, to be handed to that person (GDPR Art. 15 and 20).</summary>
/// <param name="At">When it was put together (UTC).</param>
/// <param name="Gallery">What it is kept for, on which basis and by which rules.</param>
/// <param name="Dossier">What is kept.</param>
/// <param name="Pseudonym">The name under which the record speaks of the person.</param>
/// <param name="Events">The events of the record that name it, this export the last of them.</param>
/// <remarks>Immutable.</remarks>
public sealed record SubjectExport(DateTimeOffset At, Gallery Gallery, SubjectDossier Dossier, string Pseudonym, IReadOnlyList<AuditRecord> Events)
{
    /// <summary>Pictures of the person that events of cameras name; each is opened by its identifier.</summary>
    public IReadOnlyList<KeptShot> Shots { get; init; } = [];
}
