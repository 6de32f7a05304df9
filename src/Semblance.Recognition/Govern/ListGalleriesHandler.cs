using Semblance.Vault.Galleries;
using Semblance.Vault.Safekeeping;

namespace Semblance.Recognition.Govern;

/// <summary>Says which galleries there are. It tells of nobody.</summary>
/// <param name="vault">What is kept.</param>
public sealed class ListGalleriesHandler(FaceVault vault)
{
    /// <summary>Reads all galleries.</summary>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Ordered by name; those whose rows can't be read are missing, and 'vault check' tells of them.</returns>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.SealBroken"/>: a gallery's row was changed outside of this program.</exception>
    public async Task<IReadOnlyList<Gallery>> HandleAsync(CancellationToken cancellation)
    {
        var view = await vault.Store.ViewAsync(cancellation).ConfigureAwait(false);
        await using (view.ConfigureAwait(false))
        {
            var rows = await view.Galleries.ListAsync(cancellation).ConfigureAwait(false);
            return [.. rows.Found.Select(row => vault.SafeOf(row.Gallery.Id).Open(row)).OrderBy(gallery => gallery.Name.Text, StringComparer.Ordinal)];
        }
    }
}
