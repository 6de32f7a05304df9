namespace Semblance.Recognition.Operate;

/// <summary>What a restore brought back, and what it did not.</summary>
/// <param name="Galleries">Galleries that are there again.</param>
/// <param name="Subjects">Subjects who are there again.</param>
/// <param name="ForgottenGalleries">Galleries that were erased since the backup, and are forgotten again.</param>
/// <param name="ForgottenSubjects">Subjects who were erased since the backup, and are forgotten again.</param>
/// <param name="WithdrawnReferences">References that rested on consents which were withdrawn since the backup.</param>
/// <param name="ExpiredReferences">References whose day came since the backup.</param>
/// <remarks>Immutable.</remarks>
public sealed record RestoreOutcome(int Galleries, long Subjects, int ForgottenGalleries, int ForgottenSubjects, int WithdrawnReferences, int ExpiredReferences);
