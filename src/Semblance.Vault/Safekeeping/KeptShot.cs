using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Vault.Safekeeping;

/// <summary>A picture of a face that a camera's event names: whose it is taken for, from where, and until when it is kept.</summary>
/// <param name="Id">By what it is asked for.</param>
/// <param name="Gallery">The gallery that was searched, whose purpose and legal basis are the picture's.</param>
/// <param name="Subject">Who was named; the picture dies with this subject's key.</param>
/// <param name="Camera">The camera.</param>
/// <param name="At">When it was named; UTC.</param>
/// <param name="ExpiresOn">The first day on which it is kept no more.</param>
/// <remarks>Immutable.</remarks>
public sealed record KeptShot(Guid Id, GalleryId Gallery, SubjectId Subject, string Camera, DateTimeOffset At, DateOnly ExpiresOn);
