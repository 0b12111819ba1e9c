// Shown when the companion is gone: stopped, or this browser tab outlived it.
import { Button } from '../components/button/button.tsx';
import { EmptyState } from '../components/empty-state/empty-state.tsx';

export function Disconnected() {
  return (
    <EmptyState
      title="Commonplace has stopped"
      action={
        <Button look="filled" onPress={() => location.reload()}>
          Try again
        </Button>
      }
    >
      Everything that was shown as saved is safe. Start Commonplace again, then reload this page or open the new
      address.
    </EmptyState>
  );
}
