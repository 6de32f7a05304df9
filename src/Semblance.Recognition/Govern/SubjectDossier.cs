using Semblance.Vault.Consents;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Govern;

/// <summary>All that is kept of a subject, but for the templates.</summary>
/// <param name="Subject">Who it is.</param>
/// <param name="Consents">What was consented to, in the order in which it was recorded.</param>
/// <param name="References">The references.</param>
/// <param name="Constraints">What humans said.</param>
/// <param name="Damaged">Rows that can't be read.</param>
/// <remarks>Immutable.</remarks>
public sealed record SubjectDossier(Subject Subject, IReadOnlyList<Consent> Consents, IReadOnlyList<KeptReference> References, IReadOnlyList<SaidOfSubject> Constraints, IReadOnlyList<DamagedRow> Damaged);
